-- The last scans and their hit rates
-- :rows 20
select scan, started_at, duration_seconds, ending, files, videos, hits, misses,
  round(100.0 * hits / nullif(hits + misses, 0), 1) as hit_rate_percent
from scans
order by scan desc
fetch first cast(:rows as bigint) rows only
