-- Movies and episodes without any subtitle, embedded or beside the video
select i.kind, i.title, i.path
from (
  select item_id, 'movie' as kind, title, path, video_codec from movies
  union all
  select item_id, 'episode', series_title, path, video_codec from episodes
) i
where i.video_codec is not null
  and i.item_id not in (select item_id from assets where kind = 'subtitle')
  and i.item_id not in (
    select v.item_id from videos v join subtitle_streams s on s.file_id = v.file_id
    where v.item_id is not null)
order by i.kind, i.title, i.path
