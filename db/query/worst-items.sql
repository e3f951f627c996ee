-- Movies and series with the most errors and warnings, seasons and episodes included
-- :rows 50
select title, sum(case when severity = 'error' then 1 else 0 end) as errors,
  sum(case when severity = 'warning' then 1 else 0 end) as warnings
from issues
where title is not null
group by title
order by 2 desc, 3 desc, 1
fetch first cast(:rows as bigint) rows only
