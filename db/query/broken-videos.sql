-- Videos that are empty, corrupt, cut off or could not be read
select status, coalesce(reason, integrity) as reason, size_bytes, path
from videos
where status in ('empty', 'corrupt', 'unreadable') or integrity is not null
order by path
