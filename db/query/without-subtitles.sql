-- Movies and episodes without any subtitle, embedded or beside the video
select i.kind, i.title, i.path
from (
  select item_id, 'movie' as kind, title, path, video_codec from movies
  union all
  select item_id, 'episode', series_title, path, video_codec from episodes
) i
where i.video_codec is not null
  and not exists (
    select 1 from assets a where a.item_id = i.item_id and a.kind = 'subtitle')
  and not exists (
    select 1 from videos v join subtitle_streams s on s.file_id = v.file_id
    where v.item_id = i.item_id)
order by i.kind, i.title, i.path
