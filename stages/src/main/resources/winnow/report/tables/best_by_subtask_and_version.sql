-- question: Which versions did best in each subtask, and how often?
-- row: a subtask and a model version (the bars of Figure 5 of Li et al. 2025)
-- note: By basis: with `studies` applied and best count distinct studies; with `published counts` they add up the published
--   numbers, in which a study counts once per combination of inputs and output that it used.
-- key: basis, stage, task, subtask, version
-- label: model, size, access
-- behind: use_of_version
-- counts best: count(DISTINCT study) + coalesce(sum(best) FILTER (study IS NULL), 0)::BIGINT
-- where best: best > 0
-- unit best: by basis
SELECT
    basis,
    stage,
    task,
    subtask,
    version,
    model,
    size,
    access,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) ELSE sum(best)::BIGINT END AS best
FROM use_of_version
WHERE best > 0
GROUP BY basis, stage, task, subtask, version, model, size, access
ORDER BY
    basis,
    position_of('stage', stage),
    position_of('task', task),
    position_of('subtask', subtask),
    best DESC,
    version;
