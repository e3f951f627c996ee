select
  i.id as item_id,
  i.parent_id as series_id,
  s.title as series_title,
  i.season_number,
  trim(trailing '/' from r.path) || case when i.path = '' then '' else '/' || i.path end as path,
  (select count(*) from item e join item_video v on v.item_id = e.id
   where e.parent_id = i.id and v.video_position = 0 and v.role = 'main') as episodes,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'error') as errors,
  (select count(*) from issue e where e.item_id = i.id and e.severity = 'warning') as warnings
from item i
join root r on r.id = i.root_id
join item s on s.id = i.parent_id
where i.kind = 'season'
