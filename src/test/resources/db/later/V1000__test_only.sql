-- Stands for what a later release may add; only tests know it.
alter table file add column test_only varchar(10) default 'added';
