-- When issues were found first, and how many there were after each scan.

-- number of the scan that found it first; null for what an older release found
alter table issue add column first_scan bigint;

-- all issues of the index when the scan ended, those of roots that it left out included; null when
-- it did not come to its end, or an older release scanned
alter table scan add column issues bigint;

-- The same, apart.
create table scan_issue (
  scan_id bigint not null,
  -- null: concerns no root
  root_id integer,
  severity varchar(12) not null,
  category varchar(12) not null,
  issues bigint not null,
  -- those of them that this scan found first
  new_issues bigint not null
);
create index scan_issue_scan on scan_issue (scan_id);
