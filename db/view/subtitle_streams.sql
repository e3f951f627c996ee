select
  s.path_hash as file_id,
  s.stream_position,
  s.codec,
  s.language,
  s.title,
  s.is_default,
  s.is_forced,
  s.is_hearing_impaired
from stream s
join file f on f.path_hash = s.path_hash
where s.kind = 'subtitle' and f.missing_since is null
