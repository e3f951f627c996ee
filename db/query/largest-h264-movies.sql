-- The largest movies in H.264, which a newer codec would make smaller
-- :rows 50
select title, release_year, resolution, size_bytes, gb_per_hour, path
from movies
where video_codec = 'h264'
order by size_bytes desc, path
fetch first cast(:rows as bigint) rows only
