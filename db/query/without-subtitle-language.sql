-- Movies and episodes without a subtitle in a language, embedded or beside the video (two or three letters of ISO 639)
-- :language eng
select i.kind, i.title, i.subtitle_languages, i.path
from (
  select item_id from movies
  union all
  select item_id from episodes
  except
  select t.item_id
  from (
    select :language as code
    union
    select short_code from language_codes where :language in (code, short_code)
    union
    select c.code
    from language_codes c join language_codes s on s.short_code = c.short_code
    where :language in (s.code, s.short_code)
  ) m
  left join ( -- so that the few codes come first, and the titles are passed once for each
    select item_id, language from assets where kind = 'subtitle'
    union all
    select v.item_id, s.language
    from videos v join subtitle_streams s on s.file_id = v.file_id
    where v.item_id is not null
  ) t on regexp_replace(t.language, '-.*', '') = m.code
) w
join (
  select item_id, 'movie' as kind, title, subtitle_languages, video_codec, path from movies
  union all
  select item_id, 'episode', series_title, subtitle_languages, video_codec, path from episodes
) i on i.item_id = w.item_id
where i.video_codec is not null
order by i.kind, i.title, i.path
