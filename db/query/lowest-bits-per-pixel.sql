-- Movies and episodes with the fewest bits for each pixel; sound counts where the video tells no bit rate
-- :rows 50
select video_codec, bits_per_pixel, resolution, bit_rate, path
from videos
where role = 'main' and bits_per_pixel is not null
order by bits_per_pixel, path
fetch first cast(:rows as bigint) rows only
