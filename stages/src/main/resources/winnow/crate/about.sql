-- The last day on which somebody searched, voted or ruled, empty if nobody did, and the hash of what the catalog says. One row.
SELECT
    (
        SELECT max(day)
        FROM (
            SELECT day FROM search
            UNION ALL SELECT date FROM vote
            UNION ALL SELECT date FROM ruling
        )
    ) AS day,
    (SELECT value FROM about WHERE name = 'hash') AS hash;
