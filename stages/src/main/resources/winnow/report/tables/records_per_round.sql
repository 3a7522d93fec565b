-- What did each search round add?
-- A row is a search round and a database. entries counts what that round's exports hold, rejected those that could not
-- be read, records the distinct records among them, new_records those that no earlier round had.
WITH exported AS (
    SELECT round, database, sum(entries)::BIGINT AS entries, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY round, database
),
seen AS (
    SELECT DISTINCT sighting.round, record.database, record.record, record.first_round
    FROM sighting
    JOIN record USING (record)
)
SELECT
    exported.round,
    database.name AS database,
    any_value(exported.entries) AS entries,
    any_value(exported.rejected) AS rejected,
    count(seen.record) AS records,
    count(*) FILTER (seen.first_round = exported.round) AS new_records
FROM exported
JOIN database USING (database)
LEFT JOIN seen ON seen.round = exported.round AND seen.database = exported.database
GROUP BY exported.round, database.position, database.name
ORDER BY exported.round, database.position;
