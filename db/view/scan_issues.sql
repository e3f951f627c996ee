select
  i.scan_id as scan,
  r.name as root,
  i.severity,
  i.category,
  i.issues,
  i.new_issues
from scan_issue i
left join root r on r.id = i.root_id -- at most one
