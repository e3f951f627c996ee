-- Movies and episodes by HDR and resolution
select hdr, resolution, count(*) as videos, sum(size_bytes) as size_bytes
from videos
where role = 'main' and hdr is not null
group by hdr, resolution
order by hdr, sum(size_bytes) desc
