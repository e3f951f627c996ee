-- Movies and episodes added lately
-- :days 30
select 1 as one where cast(:days as int) > 0
