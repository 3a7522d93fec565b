-- What was in each export?
-- A row is a file. entries counts what the file holds: records became records, repeats of a record included; rejected
-- could not be read, and are kept in quarantine.
SELECT
    export_file.round,
    database.name AS database,
    export_file.file,
    export_file.format,
    export_file.entries,
    export_file.records,
    export_file.rejected
FROM export_file
JOIN database USING (database)
ORDER BY export_file.round, database.position, export_file.file;
