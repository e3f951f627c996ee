-- Episodes much shorter than their season: cut off, or samples
-- :percent 50
select series_title, season_number, episode_number, duration_seconds,
  round(usual_seconds, 1) as usual_seconds, path
from (
  select e.*,
    count(*) over (partition by season_id) as known,
    cast(median(seconds) over (partition by season_id) as double precision) as usual_seconds
  from (
    select season_id, series_title, season_number, episode_number, duration_seconds, path,
      duration_seconds / (coalesce(last_episode_number - episode_number, 0) + 1) as seconds
    from episodes
    where duration_seconds is not null
  ) e
)
where known >= 3
  and seconds < usual_seconds * cast(:percent as double precision) / 100
order by series_title, season_number, episode_number
