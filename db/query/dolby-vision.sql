-- Videos in Dolby Vision: profile 5 looks wrong on a screen without it
select path, dv_profile, dv_level, dv_compatibility_id, dv_layers, resolution
from videos
where dv_profile is not null
order by dv_profile, path
