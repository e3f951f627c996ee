-- Movies that stand in the library more than once, by an id that both have, else by title and year
with titled as (
  select
    m.*,
    -- a title of signs alone is compared as it is
    coalesce(nullif(regexp_replace(lower(title), '[^\p{L}\p{N}]', ''), ''), nullif(lower(title), ''))
      || '/' || coalesce(cast(release_year as varchar), '') as title_key
  from movies m
),
identified as (
  select
    t.*,
    coalesce(
      imdb_id,
      case when tmdb_id is not null then min(imdb_id) over (partition by tmdb_id) end,
      case
        when title_key is not null
        then min(case when tmdb_id is null then imdb_id end) over (partition by title_key)
      end,
      'tmdb ' || tmdb_id,
      'tvdb ' || tvdb_id) as id
  from titled t
),
told as (
  select i.*, coalesce(
    id,
    case when title_key is not null then min(id) over (partition by title_key) end,
    title_key) as film
  from identified i
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
