-- Records that belong to another citation than before
-- Two citations became one, or one became two.
WITH naming AS (
    SELECT before.record, before.citation, now.citation AS now, change.now AS expected
    FROM earlier.record AS before
    JOIN record AS now USING (record)
    JOIN citation_change AS change ON change.before = before.citation
),
merged AS (
    SELECT now FROM citation_change GROUP BY now HAVING count(*) > 1
)
SELECT
    naming.record,
    naming.citation AS citation_before,
    naming.now AS citation_now,
    CASE WHEN naming.now <> naming.expected THEN 'parted' ELSE 'put together' END AS what
FROM naming
WHERE naming.now <> naming.expected OR naming.expected IN (SELECT now FROM merged)
ORDER BY naming.record;
