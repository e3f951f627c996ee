select
  s.id as scan,
  s.version,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (s.started_at / 1000000000) * interval '1' second as started_at,
  round(cast(s.duration_nanos as double precision) / 1000000000, 3) as duration_seconds,
  s.ending,
  s.folders,
  s.files,
  s.videos,
  s.hits,
  s.misses,
  s.unprobed,
  s.issues,
  case when s.issues = 0 then 0 else i.errors end as errors,
  case when s.issues = 0 then 0 else i.warnings end as warnings,
  case when s.issues = 0 then 0 else i.infos end as infos,
  case when s.issues = 0 then 0 else i.new_issues end as new_issues
from scan s
left join (
  select
    scan_id,
    cast(sum(case severity when 'error' then issues else 0 end) as bigint) as errors,
    cast(sum(case severity when 'warning' then issues else 0 end) as bigint) as warnings,
    cast(sum(case severity when 'info' then issues else 0 end) as bigint) as infos,
    cast(sum(new_issues) as bigint) as new_issues
  from scan_issue
  group by scan_id
) i on i.scan_id = s.id
