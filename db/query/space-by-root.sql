-- How much space each library root takes
select root, count(*) as files, sum(size_bytes) as size_bytes
from files
where missing_since is null
group by root
order by sum(size_bytes) desc
