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
left join item_video iv on iv.item_id = i.id and iv.video_position = 0 and iv.role = 'main' -- at most one
left join videos v on v.file_id = iv.path_hash and v.item_id = i.id -- at most one
where i.kind = 'movie'
