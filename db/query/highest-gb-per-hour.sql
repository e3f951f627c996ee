-- Movies and episodes that take the most space for an hour
-- :rows 50
select gb_per_hour, video_codec, resolution, hdr, size_bytes, path
from videos
where role = 'main' and gb_per_hour is not null
order by gb_per_hour desc, path
fetch first cast(:rows as bigint) rows only
