-- Each export: whether it has as many sightings as it says that entries became records.
WITH seen AS (
    SELECT file, count(*) AS sightings
    FROM sighting
    GROUP BY file
)
SELECT
    file AS name,
    coalesce(records, 0) || ' records, ' || coalesce(sightings, 0) || ' sightings' AS said,
    coalesce(records, 0) = coalesce(sightings, 0) AS holds
FROM export_file
FULL JOIN seen USING (file)
ORDER BY name;
