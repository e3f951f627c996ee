-- Names far down a tree, whose folders can still be opened, make paths longer than the 4096 bytes
-- that a system call takes.
alter table folder alter column path set data type varchar(100000);
alter table item alter column path set data type varchar(100000);
