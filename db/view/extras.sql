select
  v.file_id,
  v.item_id,
  i.title,
  v.role,
  v.label,
  v.path,
  v.size_bytes,
  v.duration_seconds,
  v.video_codec
from videos v
join item i on i.id = v.item_id
where v.role <> 'main'
