-- question: When did the included studies appear?
-- row: the year of a study's earliest report; empty if no report has a year
-- key: year
-- behind: included_study
-- counts studies: count(DISTINCT study)
-- unit studies: studies
SELECT year, count(*) AS studies
FROM included_study
GROUP BY year
ORDER BY year NULLS LAST;
