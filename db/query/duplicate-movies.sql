-- Movies that stand in the library more than once, by title and year
select
  min(title) as title,
  release_year,
  count(*) as copies,
  sum(size_bytes) as size_bytes,
  string_agg(path, ' | ' order by path) as paths
from movies
group by regexp_replace(lower(title), '[^\p{L}\p{N}]', ''), release_year
having count(*) > 1
order by min(title), release_year
