-- What was mounted in a root at its last good scan: files that vanish with a mount are not gone.
create table mount (
  -- of the folder on which it is mounted; of the root for the file system on which that stands
  path_hash varchar(32) primary key,
  root_id integer not null,
  path varchar(4096) not null,
  -- type and folder of the file system; before them, for the root's, how many levels above it that
  -- is mounted
  file_system varchar(100000) not null
);

-- How many characters in the names of a folder's files stand for bytes that could not be decoded:
-- a scan that can decode more of them writes the names again.
alter table folder add column undecoded integer default 0 not null;
update folder set undecoded = (
  select coalesce(sum(char_length(f.name) - char_length(replace(f.name, U&'\FFFD', ''))), 0)
  from file f
  where f.folder_hash = folder.path_hash)
where exists (
  select 1 from file f where f.folder_hash = folder.path_hash and f.name like U&'%\FFFD%');
