-- Movies without a trailer
select m.title, m.release_year, m.path
from movies m
where not exists (select 1 from extras e where e.item_id = m.item_id and e.role = 'trailer')
order by m.title, m.release_year, m.path
