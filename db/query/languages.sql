-- In how many videos each language is spoken
select coalesce(language, 'not told') as language, count(distinct file_id) as videos
from audio_streams
group by coalesce(language, 'not told')
order by count(distinct file_id) desc, coalesce(language, 'not told')
