-- A picture that takes the place of another may have its size and time. Null where the system has
-- no change times, and in rows of older releases, whose pictures are made once more.
alter table poster add column ctime_nanos bigint;
