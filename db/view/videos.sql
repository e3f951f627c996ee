select
  f.path_hash as file_id,
  iv.item_id,
  iv.role,
  iv.label,
  iv.part,
  trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end || '/' || f.name as path,
  f.size_bytes,
  case when f.trouble is not null then 'unreadable' else coalesce(p.status, 'unprobed') end as status,
  coalesce(f.trouble, p.reason) as reason,
  p.prober,
  p.container,
  round(cast(p.duration_nanos as double precision) / 1000000000, 3) as duration_seconds,
  p.bit_rate,
  round(cast(f.size_bytes as double precision) * 3600 / nullif(p.duration_nanos, 0), 2)
    as gb_per_hour,
  round(coalesce(s.bit_rate, p.bit_rate) / nullif(s.frame_rate * s.width * s.height, 0), 4)
    as bits_per_pixel,
  p.chapters,
  p.integrity,
  s.codec as video_codec,
  s.profile as video_profile,
  s.width,
  s.height,
  s.resolution,
  s.frame_rate,
  s.bit_depth,
  s.color_transfer,
  s.color_primaries,
  case when s.codec is null then null else coalesce(s.hdr_format, 'SDR') end as hdr,
  s.hdr_format,
  s.dv_profile,
  s.dv_level,
  s.dv_compatibility_id,
  s.dv_layers,
  round(cast(s.duration_nanos as double precision) / 1000000000, 3) as video_duration_seconds,
  (select round(cast(max(a.duration_nanos) as double precision) / 1000000000, 3) from stream a
   where a.path_hash = f.path_hash and a.kind = 'audio') as audio_duration_seconds,
  (select string_agg(distinct a.language, ',') from stream a
   where a.path_hash = f.path_hash and a.kind = 'audio') as audio_languages,
  (select string_agg(distinct t.language, ',') from stream t
   where t.path_hash = f.path_hash and t.kind = 'subtitle') as subtitle_languages,
  (select string_agg(distinct b.language, ',') from stream b
   where b.path_hash = f.path_hash and b.kind in ('audio', 'subtitle')) as languages,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.first_seen / 1000000000) * interval '1' second as added_at,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (p.probed_at / 1000000000) * interval '1' second as probed_at,
  datediff(day, timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.first_seen / 1000000000) * interval '1' second, current_timestamp at time zone 'UTC') as age_days
from file f
join folder d on d.path_hash = f.folder_hash
join root r on r.id = d.root_id
left join item_video iv on iv.path_hash = f.path_hash
left join probe p on p.path_hash = f.path_hash -- at most one
left join stream s on s.path_hash = f.path_hash and s.main -- at most one
where f.kind = 'video' and f.missing_since is null
