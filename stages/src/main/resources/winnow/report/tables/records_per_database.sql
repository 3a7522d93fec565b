-- What came from each database, and what became of it?
-- A row is a database of the protocol. entries counts what its exports hold: rejected could not be read, repeats are
-- further entries of a record that was there already, and the rest are records. All other numbers count distinct
-- records, each in exactly one of the columns from duplicates on. A report found in several databases is counted at the
-- one record that names it; its other records are duplicates.
WITH exported AS (
    SELECT database, sum(entries)::BIGINT AS entries, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY database
)
SELECT
    database.name AS database,
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
GROUP BY database.position, database.name, database.track
ORDER BY database.position;
