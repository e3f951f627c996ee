-- Movies without a trailer
select title, release_year, path
from movies
where item_id not in (select item_id from extras where role = 'trailer' and size_bytes > 0)
order by title, release_year, path
