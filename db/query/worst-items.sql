-- Movies and series with the most errors and warnings, seasons and episodes included
-- :rows 50
with titles as (
  select item_id, title, release_year, path from movies
  union all
  select item_id, title, release_year, path from series
),
parts as (
  select item_id, item_id as title_id from titles
  union all
  select item_id, series_id from seasons
  union all
  select e.item_id, s.series_id from episodes e join seasons s on s.item_id = e.season_id
)
select t.title, t.release_year,
  sum(case when i.severity = 'error' then 1 else 0 end) as errors,
  sum(case when i.severity = 'warning' then 1 else 0 end) as warnings,
  t.path
from titles t
join parts p on p.title_id = t.item_id
join issues i on i.item_id = p.item_id
group by t.item_id, t.title, t.release_year, t.path
order by errors desc, warnings desc, t.title, t.path
fetch first cast(:rows as bigint) rows only
