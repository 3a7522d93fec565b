-- question: Which models were applied to each subtask, and how often?
-- row: a subtask and a model name over all its sizes (the bars of Figure 4 of Li et al. 2025)
-- note: By basis: with `studies` applied and best count distinct studies; with `published counts` they add up the published
--   numbers, in which a study counts once per combination of inputs and output that it used.
-- key: basis, stage, task, subtask, model
-- behind: use_of_version
-- counts applied: count(DISTINCT study) + coalesce(sum(applied) FILTER (study IS NULL), 0)::BIGINT
-- where applied: applied > 0
-- unit applied: by basis
SELECT
    basis,
    stage,
    task,
    subtask,
    model,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) ELSE sum(applied)::BIGINT END AS applied
FROM use_of_version
WHERE applied > 0
GROUP BY basis, stage, task, subtask, model
ORDER BY
    basis,
    position_of('stage', stage),
    position_of('task', task),
    position_of('subtask', subtask),
    applied DESC,
    model;
