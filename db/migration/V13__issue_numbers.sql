-- Issues get their numbers a thousand at a time: the sequence was written and committed for each of
-- them. Where a process is killed, the rest of its thousand is left out.
alter table issue alter column id set cache 1000;
