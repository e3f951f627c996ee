select
  e.id as issue_id,
  e.item_id,
  e.severity,
  e.category,
  e.rule,
  i.kind as item_kind,
  coalesce(t.title, s.title, i.title) as title,
  i.season_number,
  i.episode_number,
  e.message,
  trim(trailing '/' from r.path) || case when coalesce(i.path, '') = '' then '' else '/' || i.path end as path,
  e.details,
  e.first_scan,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.started_at / 1000000000) * interval '1' second as first_found_at
from issue e
left join scan f on f.id = e.first_scan -- at most one
left join item i on i.id = e.item_id -- at most one
left join item s on s.id = i.parent_id -- at most one
left join item t on t.id = s.parent_id -- at most one
left join root r on r.id = coalesce(i.root_id, e.root_id) -- at most one
