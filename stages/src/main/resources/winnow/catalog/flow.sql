-- The column of the flow diagram that each citation is in, and the record that stands for it there. What the earlier version
-- had comes before what databases have, and that before what other methods found; then the record that names the citation.
INSERT INTO citation_flow
WITH placed AS (
    SELECT
        record.citation,
        min(
            CASE
                WHEN record.first_round <= review.last_round THEN '0'
                WHEN database.kind IN ('database', 'register') THEN '1'
                ELSE '2'
            END || CASE WHEN record.record = record.citation THEN '0' ELSE '1' END || record.record
        ) AS first
    FROM record
    JOIN database USING (database)
    CROSS JOIN review
    GROUP BY record.citation
)
SELECT citation, first[3:] AS record, ['earlier', 'databases', 'other'][first[1]::INTEGER + 1] AS flow
FROM placed
ORDER BY citation;
