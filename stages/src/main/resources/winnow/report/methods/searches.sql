-- What was searched when, and what came of it?
-- A row is a database and a search round of which there is an export or a note. query, day and hits are missing where
-- search.yml says nothing.
WITH exported AS (
    SELECT round, database, sum(entries)::BIGINT AS entries, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY round, database
)
SELECT
    database.name,
    round,
    search.day,
    search.hits,
    coalesce(exported.entries, 0) AS entries,
    coalesce(exported.rejected, 0) AS rejected,
    search.query,
    search.note
FROM exported
FULL JOIN search USING (round, database)
JOIN database USING (database)
ORDER BY database.position, round;
