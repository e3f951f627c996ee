-- What the names of daily shows and of anime tell in place of season and number. The next scan
-- reads the names again and fills these in.

-- day of broadcast
alter table item add column air_date date;
-- number counted from the beginning of the series
alter table item add column absolute_number integer;
