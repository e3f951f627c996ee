-- Movies that stand in the library more than once, by an id that both have, else by title and year
with titled as (
  select
    title, release_year, size_bytes, path, imdb_id, tmdb_id, tvdb_id,
    -- a title of signs alone is compared as it is
    coalesce(nullif(regexp_replace(lower(title), '[^\p{L}\p{N}]', ''), ''), nullif(lower(title), ''))
      || '/' || coalesce(cast(release_year as varchar), '') as title_key
  from movies
),
compared as (
  select
    t.*,
    title_key is not null
      and coalesce(min(imdb_id) over w = max(imdb_id) over w, true)
      and coalesce(min(tmdb_id) over w = max(tmdb_id) over w, true)
      and coalesce(min(tvdb_id) over w = max(tvdb_id) over w, true) as is_one
  from titled t
  window w as (partition by title_key)
),
-- movies of one title and year share their ids where no two of these contradict each other
shared as (
  select
    title, release_year, size_bytes, path, title_key,
    case when is_one then min(imdb_id) over w else imdb_id end as imdb_id,
    case when is_one then min(tmdb_id) over w else tmdb_id end as tmdb_id,
    case when is_one then min(tvdb_id) over w else tvdb_id end as tvdb_id
  from compared
  window w as (partition by title_key)
),
numbered as (
  select
    title, release_year, size_bytes, path, title_key, imdb_id, tvdb_id,
    coalesce(
      tmdb_id,
      case when tvdb_id is not null then min(tmdb_id) over (partition by tvdb_id) end) as tmdb_id
  from shared
),
identified as (
  select
    title, release_year, size_bytes, path, title_key,
    coalesce(
      imdb_id,
      case when tmdb_id is not null then min(imdb_id) over (partition by tmdb_id) end,
      case when tvdb_id is not null then min(imdb_id) over (partition by tvdb_id) end,
      'tmdb ' || tmdb_id,
      'tvdb ' || tvdb_id) as id
  from numbered
),
told as (
  select
    title, release_year, size_bytes, path,
    coalesce(
      id,
      case when title_key is not null then min(id) over (partition by title_key) end,
      title_key) as film
  from identified
)
select
  min(title) as title,
  min(release_year) as release_year,
  count(*) as copies,
  sum(size_bytes) as size_bytes,
  string_agg(path, ' | ' order by path) as paths
from told
where film is not null
group by film
having count(*) > 1
order by min(title), min(release_year)
