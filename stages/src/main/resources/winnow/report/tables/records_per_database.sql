-- question: What came from each database, and what became of it?
-- row: a database of the protocol
-- note: entries are what its exports hold: rejected could not be read, repeats are further entries of a record that was there
--   already, and the rest are records. Each record is in exactly one of the columns from duplicates on. A report found in
--   several databases is counted at the one record that names it; its other records are duplicates.
-- key: database
-- label: name, track
-- behind: ledger
-- unit: records
-- counts entries: coalesce(sum(entries), 0)::BIGINT
-- behind entries: export_file
-- unit entries: entries
-- counts rejected: coalesce(sum(rejected), 0)::BIGINT
-- behind rejected: export_file
-- unit rejected: entries
-- counts repeats: count(*) - count(DISTINCT record)
-- behind repeats: sighting_of_database
-- unit repeats: entries
-- counts records: count(*)
-- counts duplicates: count(*)
-- where duplicates: state = 'duplicate'
-- counts excluded_threshold: count(*)
-- where excluded_threshold: state = 'excluded' AND step = 'threshold'
-- counts excluded_title: count(*)
-- where excluded_title: state = 'excluded' AND step = 'title'
-- counts awaiting: count(*)
-- where awaiting: state = 'awaiting'
-- counts not_retrieved: count(*)
-- where not_retrieved: state = 'not-retrieved'
-- counts excluded_fulltext: count(*)
-- where excluded_fulltext: state = 'excluded' AND step = 'fulltext'
-- counts included: count(*)
-- where included: state = 'included'
WITH exported AS (
    SELECT database, sum(entries)::BIGINT AS entries, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY database
)
SELECT
    database.database,
    database.name,
    database.track,
    coalesce(any_value(exported.entries), 0) AS entries,
    coalesce(any_value(exported.rejected), 0) AS rejected,
    coalesce(any_value(exported.entries - exported.rejected), 0) - count(ledger.record) AS repeats,
    count(ledger.record) AS records,
    count(*) FILTER (ledger.state = 'duplicate') AS duplicates,
    count(*) FILTER (ledger.state = 'excluded' AND ledger.step = 'threshold') AS excluded_threshold,
    count(*) FILTER (ledger.state = 'excluded' AND ledger.step = 'title') AS excluded_title,
    count(*) FILTER (ledger.state = 'awaiting') AS awaiting,
    count(*) FILTER (ledger.state = 'not-retrieved') AS not_retrieved,
    count(*) FILTER (ledger.state = 'excluded' AND ledger.step = 'fulltext') AS excluded_fulltext,
    count(*) FILTER (ledger.state = 'included') AS included
FROM database
LEFT JOIN ledger USING (database)
LEFT JOIN exported USING (database)
GROUP BY database.database, database.name, database.track, database.position
ORDER BY database.position;
