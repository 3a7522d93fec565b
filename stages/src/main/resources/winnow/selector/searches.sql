-- The days of the search rounds. One row per round that has a file.
SELECT DISTINCT round AS value
FROM export_file
ORDER BY round;
