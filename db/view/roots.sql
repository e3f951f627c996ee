select
  r.name,
  r.path,
  (select count(*)
   from folder d join file f on f.folder_hash = d.path_hash
   where d.root_id = r.id and f.missing_since is null) as files,
  r.last_complete_scan,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (s.started_at / 1000000000) * interval '1' second as scanned_at,
  nullif(r.distrusted, '') as distrusted
from root r
left join scan s on s.id = r.last_complete_scan -- at most one
