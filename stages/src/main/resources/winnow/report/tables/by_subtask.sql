-- How much is each subtask covered?
-- A row is a stage and a subtask. models are names over all sizes.
-- applied, best: with basis `studies` distinct studies; with basis `published counts` the sum of the published
-- numbers of studies, in which a study counts once per combination of inputs and output that it used.
SELECT
    basis,
    stage,
    task,
    subtask,
    count(DISTINCT model) AS models,
    count(DISTINCT version) AS versions,
    count(DISTINCT version) FILTER (best > 0) AS versions_best,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (applied > 0) ELSE sum(applied)::BIGINT END AS applied,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (best > 0) ELSE sum(best)::BIGINT END AS best
FROM use_of_version
GROUP BY basis, stage, task, subtask
ORDER BY basis, stage, task, subtask;
