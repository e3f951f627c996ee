-- What a scan says at its end needs no look at every item and issue: how many items there are of
-- each kind, and the worst issues, what was found last before what is known for long.
create index item_root_kind on item (root_id, kind);
create index issue_severity on issue (severity, first_scan desc nulls last, id);
