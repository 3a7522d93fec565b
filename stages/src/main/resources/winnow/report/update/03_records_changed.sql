-- Records that the database changed
-- What changed in the record; an abstract that came later re-opens nothing, one that reads otherwise re-opens votes on it, which
-- are named under "Decisions that no longer count".
SELECT record, changed, title FROM record_change ORDER BY record;
