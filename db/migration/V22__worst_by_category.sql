-- What a scan says at its end begins with what hinders watching: the worst issues of each category,
-- what was found last before what is known for long.
create index issue_category on issue (severity, category, first_scan desc nulls last, id);
drop index issue_severity;
