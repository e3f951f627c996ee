-- Seasons in which numbers of episodes are missing between others
with covered as (
  select season_id, series_title, season_number, n.x as number
  from episodes
  join system_range(1, 5000) n on n.x between episode_number and last_episode_number
  where season_number between 1 and 1899 and size_bytes is not null
),
spans as (
  select season_id, series_title, season_number, min(number) as first_number,
    max(number) as last_number
  from covered
  group by season_id, series_title, season_number
)
select
  s.series_title,
  s.season_number,
  string_agg(cast(n.x as varchar), ', ' order by n.x) as missing_episodes
from spans s
join system_range(1, 5000) n on n.x between s.first_number and s.last_number
where not exists (
  select 1 from covered c where c.season_id = s.season_id and c.number = n.x)
group by s.season_id, s.series_title, s.season_number
order by s.series_title, s.season_number
