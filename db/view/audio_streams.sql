select
  s.path_hash as file_id,
  s.stream_position,
  s.codec,
  s.profile,
  s.channels,
  s.channel_layout,
  s.sample_rate,
  s.bit_rate,
  round(cast(s.duration_nanos as double precision) / 1000000000, 3) as duration_seconds,
  s.language,
  s.title,
  s.is_default,
  s.is_forced,
  s.is_hearing_impaired,
  s.is_commentary
from stream s
join file f on f.path_hash = s.path_hash
where s.kind = 'audio' and f.missing_since is null
