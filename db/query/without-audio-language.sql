-- Movies and episodes without sound in a language (three letters of ISO 639-2, as in the file)
-- :language eng
select i.kind, i.title, i.audio_languages, i.path
from (
  select item_id, 'movie' as kind, title, audio_languages, video_codec, path from movies
  union all
  select item_id, 'episode', series_title, audio_languages, video_codec, path from episodes
) i
where i.video_codec is not null
  and i.item_id not in (
    select v.item_id from videos v join audio_streams a on a.file_id = v.file_id
    where v.item_id is not null and a.language = :language)
order by i.kind, i.title, i.path
