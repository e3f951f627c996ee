select
  f.path_hash as file_id,
  r.name as root,
  trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end || '/' || f.name as path,
  f.name,
  f.kind,
  f.size_bytes,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.mtime_nanos / 1000000000) * interval '1' second as modified_at,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.first_seen / 1000000000) * interval '1' second as added_at,
  datediff(day, timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.first_seen / 1000000000) * interval '1' second, current_timestamp at time zone 'UTC') as age_days,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.missing_since / 1000000000) * interval '1' second as missing_since,
  f.trouble
from file f
join folder d on d.path_hash = f.folder_hash
join root r on r.id = d.root_id
