select
  m.scan_id as scan,
  m.reason,
  m.misses
from scan_miss m
