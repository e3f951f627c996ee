select
  c.path_hash as file_id,
  c.chapter_position as position,
  round(cast(c.start_nanos as double precision) / 1000000000, 3) as start_seconds,
  round(cast(c.end_nanos as double precision) / 1000000000, 3) as end_seconds,
  c.title
from chapter c
join file f on f.path_hash = c.path_hash
where f.missing_since is null
