-- Which server shows which image. The next scan reads the names again and fills these in.

-- what the name of an unused image says it is for
alter table asset add column meant_as varchar(12);
-- names of the media servers whose first choice it is, separated by commas
alter table asset add column shown_by varchar(255) default '' not null;
-- its place in the order of preference of each server that uses it: jellyfin=1,plex=2
alter table asset add column ranks varchar(255) default '' not null;
