-- Files that scans miss for so many days, which prune would remove
-- :days 30
select missing_since, kind, size_bytes, path
from files
where missing_since < dateadd(day, -cast(:days as integer), current_timestamp)
order by missing_since, path
