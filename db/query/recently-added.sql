-- Movies and episodes that scans first saw lately
-- :days 14
select i.added_at, i.kind, i.title, i.path
from (
  select added_at, age_days, 'movie' as kind, title, path from movies
  union all
  select added_at, age_days, 'episode', series_title, path from episodes
) i
where i.age_days <= cast(:days as integer)
order by i.added_at desc, i.path
