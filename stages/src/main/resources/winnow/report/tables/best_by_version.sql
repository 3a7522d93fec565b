-- Where did each version do best?
-- A row is a version, a stage and a subtask.
-- best: with basis `studies` distinct studies; with basis `published counts` the sum of the published numbers of
-- studies, in which a study counts once per combination of inputs and output that it used.
SELECT
    basis,
    version,
    model,
    size,
    access,
    stage,
    task,
    subtask,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) ELSE sum(best)::BIGINT END AS best
FROM use_of_version
WHERE best > 0
GROUP BY basis, version, model, size, access, stage, task, subtask
ORDER BY basis, version, stage, task, subtask;
