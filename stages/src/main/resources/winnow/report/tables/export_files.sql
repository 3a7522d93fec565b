-- question: What was in each export?
-- row: a file
-- note: entries are what the file holds: records became records, repeats of a record included; rejected could not be read, and
--   are kept in quarantine.
-- key: file
-- label: round, database, format
-- behind: export_file
-- unit: entries
-- counts entries: sum(entries)::BIGINT
-- counts records: sum(records)::BIGINT
-- counts rejected: sum(rejected)::BIGINT
SELECT
    export_file.file,
    export_file.round,
    database.name AS database,
    export_file.format,
    export_file.entries,
    export_file.records,
    export_file.rejected
FROM export_file
JOIN database USING (database)
ORDER BY export_file.round, database.position, export_file.file;
