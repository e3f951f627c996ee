-- Movies and episodes without a subtitle in a language, embedded or beside the video (two or three letters of ISO 639)
-- :language eng
select any_value(kind) as kind, any_value(title) as title,
  any_value(subtitle_languages) as subtitle_languages, any_value(path) as path
from ( -- one pass over the items and the subtitles each; a join would pass one for each of the other
  select item_id, 'movie' as kind, title, subtitle_languages, video_codec, path, null as subtitle
  from movies
  union all
  select item_id, 'episode', series_title, subtitle_languages, video_codec, path, null
  from episodes
  union all
  select t.item_id, null, null, null, null, null, t.language
  from (
    select array_agg(code) as codes
    from (
      select :language as code
      union
      select short_code from language_codes where :language in (code, short_code)
      union
      select c.code
      from language_codes c join language_codes s on s.short_code = c.short_code
      where :language in (s.code, s.short_code)
    )
  ) m
  left join ( -- so that the codes come first
    select item_id, language from assets where kind = 'subtitle'
    union all
    select v.item_id, s.language
    from videos v join subtitle_streams s on s.file_id = v.file_id
    where v.item_id is not null
  ) t on regexp_replace(t.language, '-.*', '') = any(m.codes)
)
group by item_id
having count(video_codec) > 0 and count(subtitle) = 0
order by kind, title, path
