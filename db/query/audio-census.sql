-- Sound by codec and channels
select codec, profile, channels, count(*) as streams
from audio_streams
group by codec, profile, channels
order by count(*) desc, codec, profile, channels
