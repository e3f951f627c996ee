-- Seasons in which numbers of episodes are missing between others
with following as (
  select
    season_id,
    series_title,
    season_number,
    episode_number,
    max(last_episode_number) over (
      partition by season_id order by episode_number
      rows between unbounded preceding and 1 preceding) as number_before
  from episodes
  where season_number between 1 and 1899 and main_videos > 0
    -- not the day of broadcast, which stands for the number where there is none
    and (air_date is null
      or episode_number <> 100 * extract(month from air_date) + extract(day from air_date))
)
select
  series_title,
  season_number,
  string_agg(missing, ', ' order by episode_number) as missing_episodes
from (
  select f.*, (
    select string_agg(cast(x as varchar), ', ' order by x) from system_range(1, 5000)
    where x > f.number_before and x < f.episode_number) as missing
  from following f
  where f.episode_number > f.number_before + 1
) h
group by season_id, series_title, season_number
order by series_title, season_number
