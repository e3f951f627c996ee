-- How much space each video codec takes
select
  coalesce(video_codec, case status when 'ok' then 'no picture' else status end) as video_codec,
  count(*) as videos,
  sum(size_bytes) as size_bytes,
  round(sum(duration_seconds) / 3600, 1) as hours,
  round(sum(size_bytes) / 1e9 / nullif(sum(duration_seconds) / 3600, 0), 2) as gb_per_hour
from videos
group by coalesce(video_codec, case status when 'ok' then 'no picture' else status end)
order by sum(size_bytes) desc
