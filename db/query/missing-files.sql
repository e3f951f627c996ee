-- Files that the last scan did not find
select missing_since, kind, size_bytes, path
from files
where missing_since is not null
order by path
