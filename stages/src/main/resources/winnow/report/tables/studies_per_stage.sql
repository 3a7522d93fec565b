-- question: How many of the included studies are about each stage of care?
-- row: a stage of care; empty for included studies without evidence
-- note: A study about several stages counts in each.
-- key: stage
-- behind: study_in_stage
-- unit: studies
-- counts studies: count(DISTINCT study)
-- counts with_a_best_version: count(DISTINCT study)
-- where with_a_best_version: best > 0
SELECT
    stage,
    count(DISTINCT study) AS studies,
    count(DISTINCT study) FILTER (best > 0) AS with_a_best_version
FROM study_in_stage
GROUP BY stage
ORDER BY position_of('stage', stage) NULLS LAST;
