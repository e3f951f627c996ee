-- What people query. These views are the stable interface of the index; the tables behind them
-- may change with any release. Sizes are bytes, durations seconds, bit rates bits a second.

create view public.roots as
select
  r.name,
  r.path,
  (select count(*)
   from folder d join file f on f.folder_hash = d.path_hash
   where d.root_id = r.id and f.missing_since is null) as files,
  r.last_complete_scan,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (s.started_at / 1000000000) * interval '1' second as scanned_at,
  nullif(r.distrusted, '') as distrusted
from root r
left join scan s on s.id = r.last_complete_scan;

create view public.scans as
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
) i on i.scan_id = s.id;

create view public.scan_misses as
select m.scan_id as scan, m.reason, m.misses
from scan_miss m;

create view public.scan_issues as
select i.scan_id as scan, r.name as root, i.severity, i.category, i.issues, i.new_issues
from scan_issue i
left join root r on r.id = i.root_id;

create view public.files as
select
  f.path_hash as file_id,
  r.name as root,
  trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end || '/' || f.name as path,
  f.name,
  f.kind,
  f.size_bytes,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.mtime_nanos / 1000000000) * interval '1' second as modified_at,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.first_seen / 1000000000) * interval '1' second as added_at,
  datediff(day, timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.first_seen / 1000000000) * interval '1' second, current_timestamp) as age_days,
  timestamp with time zone '1970-01-01 00:00:00+00'
    + (f.missing_since / 1000000000) * interval '1' second as missing_since,
  f.trouble
from file f
join folder d on d.path_hash = f.folder_hash
join root r on r.id = d.root_id;

create view public.videos as
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
    + (f.first_seen / 1000000000) * interval '1' second, current_timestamp) as age_days
from file f
join folder d on d.path_hash = f.folder_hash
join root r on r.id = d.root_id
left join item_video iv on iv.path_hash = f.path_hash
left join probe p on p.path_hash = f.path_hash
left join stream s on s.path_hash = f.path_hash and s.main
where f.kind = 'video' and f.missing_since is null;

create view public.movies as
select
  i.id as item_id,
  i.title,
  i.release_year,
  i.edition,
  i.imdb_id,
  i.tmdb_id,
  i.tvdb_id,
  i.source,
  i.release_group,
  trim(trailing '/' from r.path) || case when i.path = '' then '' else '/' || i.path end as path,
  (select count(*) from item_video n where n.item_id = i.id and n.role = 'main') as main_videos,
  (select coalesce(sum(v.size_bytes), 0) from item_video n join file v on v.path_hash = n.path_hash
   where n.item_id = i.id) as size_bytes,
  v.duration_seconds,
  v.container,
  v.video_codec,
  v.width,
  v.height,
  v.resolution,
  v.frame_rate,
  v.bit_depth,
  v.hdr,
  v.hdr_format,
  v.bit_rate,
  v.gb_per_hour,
  v.bits_per_pixel,
  v.audio_languages,
  v.subtitle_languages,
  v.languages,
  v.added_at,
  v.age_days,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'error') as errors,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'warning') as warnings
from item i
join root r on r.id = i.root_id
left join item_video iv on iv.item_id = i.id and iv.video_position = 0 and iv.role = 'main'
left join public.videos v on v.file_id = iv.path_hash and v.item_id = i.id
where i.kind = 'movie';

create view public.series as
select
  i.id as item_id,
  i.title,
  i.release_year,
  i.imdb_id,
  i.tmdb_id,
  i.tvdb_id,
  trim(trailing '/' from r.path) || case when i.path = '' then '' else '/' || i.path end as path,
  (select count(*) from item s where s.parent_id = i.id) as seasons,
  (select count(*) from item s join item e on e.parent_id = s.id
   where s.parent_id = i.id) as episodes,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'error') as errors,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'warning') as warnings
from item i
join root r on r.id = i.root_id
where i.kind = 'series';

create view public.seasons as
select
  i.id as item_id,
  i.parent_id as series_id,
  s.title as series_title,
  i.season_number,
  trim(trailing '/' from r.path) || case when i.path = '' then '' else '/' || i.path end as path,
  (select count(*) from item e where e.parent_id = i.id) as episodes,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'error') as errors,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'warning') as warnings
from item i
join root r on r.id = i.root_id
join item s on s.id = i.parent_id
where i.kind = 'season';

create view public.episodes as
select
  i.id as item_id,
  i.parent_id as season_id,
  t.title as series_title,
  i.season_number,
  i.episode_number,
  i.last_episode_number,
  i.air_date,
  i.absolute_number,
  i.title,
  i.source,
  i.release_group,
  trim(trailing '/' from r.path) || case when i.path = '' then '' else '/' || i.path end as path,
  v.size_bytes,
  v.duration_seconds,
  v.container,
  v.video_codec,
  v.width,
  v.height,
  v.resolution,
  v.frame_rate,
  v.bit_depth,
  v.hdr,
  v.hdr_format,
  v.bit_rate,
  v.gb_per_hour,
  v.bits_per_pixel,
  v.audio_languages,
  v.subtitle_languages,
  v.languages,
  v.added_at,
  v.age_days,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'error') as errors,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'warning') as warnings
from item i
join root r on r.id = i.root_id
join item s on s.id = i.parent_id
join item t on t.id = s.parent_id
left join item_video iv on iv.item_id = i.id and iv.video_position = 0 and iv.role = 'main'
left join public.videos v on v.file_id = iv.path_hash and v.item_id = i.id
where i.kind = 'episode';

create view public.audio_streams as
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
where s.kind = 'audio' and f.missing_since is null;

create view public.subtitle_streams as
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
where s.kind = 'subtitle' and f.missing_since is null;

create view public.chapters as
select
  c.path_hash as file_id,
  c.chapter_position as position,
  round(cast(c.start_nanos as double precision) / 1000000000, 3) as start_seconds,
  round(cast(c.end_nanos as double precision) / 1000000000, 3) as end_seconds,
  c.title
from chapter c
join file f on f.path_hash = c.path_hash
where f.missing_since is null;

create view public.extras as
select
  v.file_id,
  v.item_id,
  i.title,
  v.role,
  v.label,
  v.path,
  v.size_bytes,
  v.duration_seconds,
  v.video_codec
from public.videos v
join item i on i.id = v.item_id
where v.role <> 'main';

create view public.assets as
select
  a.path_hash as file_id,
  a.item_id,
  i.kind as item_kind,
  i.title,
  a.kind,
  a.meant_as,
  a.servers,
  a.shown_by,
  a.ranks,
  f.path,
  f.size_bytes,
  a.language,
  a.is_default,
  a.is_forced,
  a.is_hearing_impaired,
  a.subtitle_title
from asset a
join item i on i.id = a.item_id
join public.files f on f.file_id = a.path_hash;

create view public.issues as
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
left join scan f on f.id = e.first_scan
left join item i on i.id = e.item_id
left join item s on s.id = i.parent_id
left join item t on t.id = s.parent_id
left join root r on r.id = coalesce(i.root_id, e.root_id);

grant select on schema public to reader;
