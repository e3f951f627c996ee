-- When the last scan began that looked at all folders whose moment had come, and stored their own
-- times; nanoseconds since 1970, null when there was none.
alter table root add column folder_times_since bigint;

-- The highest number of an issue when the scan ended. Issues are only added, with higher numbers, or
-- deleted: as many as then, up to the same number, are the same.
alter table scan add column last_issue bigint;
