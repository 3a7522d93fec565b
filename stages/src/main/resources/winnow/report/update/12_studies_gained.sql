-- Included studies gained
-- A study is the same if one of its reports is.
WITH old AS (
    SELECT DISTINCT now.study
    FROM report AS now
    JOIN record USING (citation)
    JOIN earlier.report AS before ON before.citation = record.record
)
SELECT study.study, min(citation.title) AS title
FROM study
JOIN report USING (study)
JOIN citation USING (citation)
WHERE study.study NOT IN (SELECT study FROM old)
GROUP BY study.study
ORDER BY study.study;
