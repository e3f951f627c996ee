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
   join item_video v on v.item_id = e.id
   where s.parent_id = i.id and v.video_position = 0 and v.role = 'main') as episodes,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'error') as errors,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'warning') as warnings
from item i
join root r on r.id = i.root_id
where i.kind = 'series'
