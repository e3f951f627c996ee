-- Videos of the same size, which may be copies of one another
select size_bytes, count(distinct path) as videos, string_agg(distinct path, ' | ' order by path) as paths
from videos
where size_bytes > 0
group by size_bytes
having count(distinct path) > 1
order by size_bytes desc
