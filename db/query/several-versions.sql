-- Movies with more than one version or part
select title, release_year, main_videos, size_bytes, path
from movies
where main_videos > 1
order by size_bytes desc, path
