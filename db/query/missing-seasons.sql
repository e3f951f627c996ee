-- Series in which a season is missing between others
select
  s.title as series_title,
  string_agg(cast(n.x as varchar), ', ' order by n.x) as missing_seasons
from series s
join system_range(1, 200) n
  on n.x > (select min(a.season_number) from seasons a
            where a.series_id = s.item_id and a.season_number between 1 and 1899)
  and n.x < (select max(b.season_number) from seasons b
             where b.series_id = s.item_id and b.season_number between 1 and 1899)
where not exists (
  select 1 from seasons c where c.series_id = s.item_id and c.season_number = n.x)
group by s.item_id, s.title
order by s.title
