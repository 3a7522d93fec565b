-- question: Which versions were applied to each subtask, and how often?
-- row: a subtask and a model version
-- note: By basis: with `studies` applied and best count distinct studies; with `published counts` they add up the published
--   numbers, in which a study counts once per combination of inputs and output that it used.
-- key: basis, stage, task, subtask, version
-- label: model, size, access
-- behind: use_of_version
-- counts applied: count(DISTINCT study) + coalesce(sum(applied) FILTER (study IS NULL), 0)::BIGINT
-- where applied: applied > 0
-- unit applied: by basis
SELECT
    basis,
    stage,
    task,
    subtask,
    version,
    model,
    size,
    access,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) ELSE sum(applied)::BIGINT END AS applied
FROM use_of_version
WHERE applied > 0
GROUP BY basis, stage, task, subtask, version, model, size, access
ORDER BY
    basis,
    position_of('stage', stage),
    position_of('task', task),
    position_of('subtask', subtask),
    applied DESC,
    version;
