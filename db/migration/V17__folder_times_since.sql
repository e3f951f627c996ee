-- When the last scan began that looked at all folders whose moment had come, and stored their own
-- times; nanoseconds since 1970, null when there was none.
alter table root add column folder_times_since bigint;
