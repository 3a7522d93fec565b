-- question: In which databases were the included studies found?
-- row: a database of the protocol
-- note: A study found in several databases counts in each; only_there counts those that no other database had.
-- key: database
-- label: name, track
-- behind: study_in_database
-- unit: studies
-- counts studies: count(DISTINCT study)
-- counts only_there: count(DISTINCT study)
-- where only_there: databases = 1
SELECT
    database.database,
    database.name,
    database.track,
    count(DISTINCT study) AS studies,
    count(DISTINCT study) FILTER (databases = 1) AS only_there
FROM database
LEFT JOIN study_in_database USING (database)
GROUP BY database.database, database.name, database.track, database.position
ORDER BY database.position;
