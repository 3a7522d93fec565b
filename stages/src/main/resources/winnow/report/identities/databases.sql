-- Each database: whether the entries of its exports are the sightings of its own records and what was rejected.
WITH exported AS (
    SELECT database, sum(entries)::BIGINT AS entries, sum(rejected)::BIGINT AS rejected
    FROM export_file
    GROUP BY database
),
seen AS (
    SELECT record.database, count(*) AS sightings
    FROM sighting
    JOIN record USING (record)
    GROUP BY record.database
)
SELECT
    database AS name,
    coalesce(entries, 0) || ' entries, ' || coalesce(sightings, 0) || ' sightings, ' || coalesce(rejected, 0)
        || ' rejected' AS said,
    coalesce(entries, 0) = coalesce(sightings, 0) + coalesce(rejected, 0) AS holds
FROM database
LEFT JOIN exported USING (database)
LEFT JOIN seen USING (database)
ORDER BY name;
