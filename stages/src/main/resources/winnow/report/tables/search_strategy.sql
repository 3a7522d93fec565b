-- question: What was searched where, on which day, with which query, and what came of it?
-- row: a database and a search round of which there is an export or a note in search.yml
-- note: kind tells databases from registers and from other ways to find studies. hits are what the site showed, exported the entries of the exports, rejected those that could not be read, records the
--   distinct records among them, new_records those that no earlier round had. Day, query and hits are empty where search.yml
--   says nothing. The query is as typed.
-- key: database, round
-- label: name, kind, day, query, note
-- behind: sighting_of_database
-- unit: records
-- counts hits: sum(hits)::BIGINT
-- behind hits: search
-- unit hits: entries
-- counts exported: coalesce(sum(entries), 0)::BIGINT
-- behind exported: export_file
-- unit exported: entries
-- counts rejected: coalesce(sum(rejected), 0)::BIGINT
-- behind rejected: export_file
-- unit rejected: entries
-- counts records: count(DISTINCT record)
-- counts new_records: count(DISTINCT record)
-- where new_records: first_round = round
WITH files AS (
    SELECT database, round, sum(entries)::BIGINT AS exported, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY database, round
),
seen AS (
    SELECT
        database,
        round,
        count(DISTINCT record) AS records,
        count(DISTINCT CASE WHEN first_round = round THEN record END) AS new_records
    FROM sighting_of_database
    GROUP BY database, round
)
SELECT
    database.database,
    round,
    database.name,
    database.kind,
    search.day,
    search.hits,
    coalesce(files.exported, 0) AS exported,
    coalesce(files.rejected, 0) AS rejected,
    coalesce(seen.records, 0) AS records,
    coalesce(seen.new_records, 0) AS new_records,
    search.query,
    search.note
FROM files
FULL JOIN search USING (database, round)
LEFT JOIN seen USING (database, round)
JOIN database USING (database)
ORDER BY database.position, round;
