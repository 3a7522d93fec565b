-- question: How much is each stage of care covered?
-- row: a stage of care; models are names over all sizes
-- note: By basis: with `studies` applied and best count distinct studies; with `published counts` they add up the published
--   numbers, in which a study counts once per combination of inputs and output that it used.
-- key: basis, stage
-- behind: use_of_version
-- counts subtasks: count(DISTINCT subtask_category)
-- unit subtasks: subtask categories
-- counts models: count(DISTINCT model)
-- unit models: models
-- counts versions: count(DISTINCT version)
-- unit versions: versions
-- counts versions_best: count(DISTINCT version)
-- where versions_best: best > 0
-- unit versions_best: versions
-- counts applied: count(DISTINCT study) + coalesce(sum(applied) FILTER (study IS NULL), 0)::BIGINT
-- where applied: applied > 0
-- unit applied: by basis
-- counts best: count(DISTINCT study) + coalesce(sum(best) FILTER (study IS NULL), 0)::BIGINT
-- where best: best > 0
-- unit best: by basis
SELECT
    basis,
    stage,
    count(DISTINCT (task, subtask)) AS subtasks,
    count(DISTINCT model) AS models,
    count(DISTINCT version) AS versions,
    count(DISTINCT version) FILTER (best > 0) AS versions_best,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (applied > 0) ELSE sum(applied)::BIGINT END AS applied,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (best > 0) ELSE sum(best)::BIGINT END AS best
FROM use_of_version
GROUP BY basis, stage
ORDER BY basis, position_of('stage', stage);
