-- Videos with sound of which the language is not told
select v.path, count(*) as streams
from videos v
join audio_streams a on a.file_id = v.file_id
where a.language is null or a.language = 'und'
group by v.path
order by v.path
