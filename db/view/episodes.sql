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
  (select count(*) from item_video n where n.item_id = i.id and n.role = 'main') as main_videos,
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
left join item_video iv on iv.item_id = i.id and iv.video_position = 0 and iv.role = 'main' -- at most one
left join videos v on v.file_id = iv.path_hash and v.item_id = i.id -- at most one
where i.kind = 'episode'
