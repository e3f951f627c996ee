-- The own times of folders at their last listing, where scans trust them (scan.trust_folder_mtime).
create table folder_time (
  path_hash varchar(32) primary key,
  root_id integer not null,
  mtime_nanos bigint not null,
  -- null where the system has none
  ctime_nanos bigint
);
create index folder_time_root on folder_time (root_id);

-- Under which settings these were taken; under others the next scan lists every folder.
alter table root add column folder_time_rules varchar(32) default '' not null;
