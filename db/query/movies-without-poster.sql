-- Movies without a poster
select m.title, m.release_year, m.path
from movies m
where not exists (
  select 1 from assets a where a.item_id = m.item_id and a.kind = 'poster' and a.size_bytes > 0)
order by m.title, m.release_year, m.path
