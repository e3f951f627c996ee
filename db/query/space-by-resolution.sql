-- How much space each resolution takes
select
  coalesce(resolution, case status when 'ok' then 'no picture' else status end) as resolution,
  count(*) as videos,
  sum(size_bytes) as size_bytes,
  round(sum(duration_seconds) / 3600, 1) as hours
from videos
group by coalesce(resolution, case status when 'ok' then 'no picture' else status end)
order by sum(size_bytes) desc
