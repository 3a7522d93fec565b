-- question: What did each search round add?
-- row: a search round and a database
-- note: entries are what that round's exports hold, rejected those that could not be read, records the distinct records among
--   them, new_records those that no earlier round had.
-- key: round, database
-- label: name
-- behind: sighting_of_database
-- unit: records
-- counts entries: coalesce(sum(entries), 0)::BIGINT
-- behind entries: export_file
-- unit entries: entries
-- counts rejected: coalesce(sum(rejected), 0)::BIGINT
-- behind rejected: export_file
-- unit rejected: entries
-- counts records: count(DISTINCT record)
-- counts new_records: count(DISTINCT record)
-- where new_records: first_round = round
WITH exported AS (
    SELECT round, database, sum(entries)::BIGINT AS entries, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY round, database
),
seen AS (
    SELECT DISTINCT round, database, record, first_round
    FROM sighting_of_database
)
SELECT
    exported.round,
    database.database,
    database.name,
    any_value(exported.entries) AS entries,
    any_value(exported.rejected) AS rejected,
    count(seen.record) AS records,
    count(*) FILTER (seen.first_round = exported.round) AS new_records
FROM exported
JOIN database USING (database)
LEFT JOIN seen ON seen.round = exported.round AND seen.database = exported.database
GROUP BY exported.round, database.position, database.database, database.name
ORDER BY exported.round, database.position;
