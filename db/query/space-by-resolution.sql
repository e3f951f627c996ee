-- How much space each resolution takes
select
  coalesce(resolution, status) as resolution,
  count(*) as videos,
  sum(size_bytes) as size_bytes,
  round(sum(duration_seconds) / 3600, 1) as hours
from videos
group by coalesce(resolution, status)
order by sum(size_bytes) desc
