select
  a.path_hash as file_id,
  a.item_id,
  i.kind as item_kind,
  i.title,
  a.kind,
  a.meant_as,
  a.servers,
  a.shown_by,
  a.ranks,
  f.path,
  f.size_bytes,
  a.language,
  a.is_default,
  a.is_forced,
  a.is_hearing_impaired,
  a.subtitle_title
from asset a
join item i on i.id = a.item_id
join files f on f.file_id = a.path_hash
