-- Images that none of the media servers takes
select i.title, a.meant_as, a.path
from assets a
left join (select item_id, title from movies union all select item_id, title from series) i
  on i.item_id = a.item_id
where a.kind = 'unused'
order by a.path
