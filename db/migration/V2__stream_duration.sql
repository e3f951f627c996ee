-- How long each stream lasts; V3 takes it from the probers' own answers.
alter table stream add column duration_nanos bigint;
