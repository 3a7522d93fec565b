-- When did the included studies appear?
-- A row is a year: that of a study's earliest report; empty if no report has a year. studies counts studies.
WITH first_report AS (
    SELECT report.study, min(citation.year) AS year
    FROM report
    JOIN citation USING (citation)
    GROUP BY report.study
)
SELECT year, count(*) AS studies
FROM first_report
GROUP BY year
ORDER BY year NULLS LAST;
