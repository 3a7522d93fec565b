-- The studies behind the new reports, by the reports.
WITH earlier AS (
    SELECT study
    FROM report
    JOIN citation_flow USING (citation)
    WHERE citation_flow.flow = 'earlier'
    UNION ALL
    SELECT study
    FROM earlier_study
    WHERE declared
)
SELECT DISTINCT report.study AS item
FROM report
JOIN citation_flow USING (citation)
WHERE citation_flow.flow <> 'earlier' AND report.study NOT IN (SELECT study FROM earlier)
ORDER BY item;
