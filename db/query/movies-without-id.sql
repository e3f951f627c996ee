-- Movies without an id of IMDb, TMDB or TVDB
select title, release_year, path
from movies
where imdb_id is null and tmdb_id is null and tvdb_id is null
order by title, release_year, path
