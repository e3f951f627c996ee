-- Two folders may have the same times, and swap their names. Null where the system has no inode
-- numbers, and in rows of older releases, whose folders are listed once more.
alter table folder_time add column inode bigint;
