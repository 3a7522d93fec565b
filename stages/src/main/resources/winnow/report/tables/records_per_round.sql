-- What did each search round add?
-- A row is a search round and a database. exported_rows counts entries of that round's exports, records the distinct
-- records among them, new_records those that no earlier round had.
WITH first_round AS (
    SELECT record, min(round) AS round
    FROM sighting
    GROUP BY record
)
SELECT
    sighting.round,
    database.name AS database,
    count(*) AS exported_rows,
    count(DISTINCT sighting.record) AS records,
    count(DISTINCT sighting.record) FILTER (sighting.round = first_round.round) AS new_records
FROM sighting
JOIN record USING (record)
JOIN database USING (database)
JOIN first_round USING (record)
GROUP BY sighting.round, database.position, database.name
ORDER BY sighting.round, database.position;
