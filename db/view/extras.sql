select
  f.path_hash as file_id,
  iv.item_id,
  i.title,
  iv.role,
  iv.label,
  trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end || '/' || f.name as path,
  f.size_bytes,
  round(cast(p.duration_nanos as double precision) / 1000000000, 3) as duration_seconds,
  s.codec as video_codec
from item_video iv
join item i on i.id = iv.item_id
join file f on f.path_hash = iv.path_hash
join folder d on d.path_hash = f.folder_hash
join root r on r.id = d.root_id
left join probe p on p.path_hash = f.path_hash -- at most one
left join stream s on s.path_hash = f.path_hash and s.main -- at most one
where iv.role <> 'main' and f.missing_since is null
