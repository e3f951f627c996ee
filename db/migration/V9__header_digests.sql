-- What proves a content where times cannot.

-- over the bytes that the answer rests on; null for answers of older releases and of empty files
alter table probe add column header_digest varchar(60);

-- its times are too young to prove anything. The digest of its ends, kept until now, told less.
alter table file add column racy boolean default false not null;
update file set racy = true where racy_digest is not null;
alter table file drop column racy_digest;

-- what tells nothing of the files below this root: ctime, inode, both with a comma between, or
-- relearn when the next scan takes what it finds for granted
alter table root add column distrusted varchar(20) default '' not null;
