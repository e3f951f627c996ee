-- Movies and episodes narrower than so many pixels
-- :width 1280
select width, height, video_codec, path
from videos
where role = 'main' and width < cast(:width as integer)
order by width, path
