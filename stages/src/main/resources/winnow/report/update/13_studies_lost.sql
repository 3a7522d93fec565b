-- Included studies lost
WITH kept AS (
    SELECT DISTINCT before.study
    FROM earlier.report AS before
    JOIN record ON record.record = before.citation
    JOIN report AS now ON now.citation = record.citation
)
SELECT before.study, min(citation.title) AS title
FROM earlier.study AS before
JOIN earlier.report AS report USING (study)
JOIN earlier.citation AS citation ON citation.citation = report.citation
WHERE before.study NOT IN (SELECT study FROM kept)
GROUP BY before.study
ORDER BY before.study;
