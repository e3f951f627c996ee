-- Why a scan had to look at videos. A scan without misses has no rows here.
create table scan_miss (
  scan_id bigint not null,
  -- new, size, mtime, ctime, trouble, prober, revision, ttl, racy, forced
  reason varchar(12) not null,
  misses bigint not null,
  primary key (scan_id, reason)
);
