-- How much space each series takes
select
  series_title,
  count(size_bytes) as episodes,
  sum(size_bytes) as size_bytes,
  round(sum(duration_seconds) / 3600, 1) as hours
from episodes
group by series_title
order by sum(size_bytes) desc nulls last, series_title
