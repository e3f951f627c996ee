-- Episodes much shorter than their season: cut off, or samples
-- :percent 50
with usual as (
  select season_id,
    cast(median(duration_seconds / (last_episode_number - episode_number + 1)) as double precision)
      as seconds
  from episodes
  where duration_seconds is not null
  group by season_id
  having count(*) >= 3
)
select e.series_title, e.season_number, e.episode_number, e.duration_seconds,
  round(u.seconds, 1) as usual_seconds, e.path
from episodes e
join usual u on u.season_id = e.season_id
where e.duration_seconds / (e.last_episode_number - e.episode_number + 1)
  < u.seconds * cast(:percent as double precision) / 100
order by e.series_title, e.season_number, e.episode_number
