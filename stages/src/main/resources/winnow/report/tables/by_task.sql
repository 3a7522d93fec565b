-- How much is each task covered, over all stages?
-- A row is a task. A subtask counts once per stage; models are names over all sizes.
-- applied, best: with basis `studies` distinct studies; with basis `published counts` the sum of the published
-- numbers of studies, in which a study counts once per combination of inputs and output that it used.
SELECT
    basis,
    task,
    count(DISTINCT stage) AS stages,
    count(DISTINCT (stage, subtask)) AS subtasks,
    count(DISTINCT model) AS models,
    count(DISTINCT version) AS versions,
    count(DISTINCT version) FILTER (best > 0) AS versions_best,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (applied > 0) ELSE sum(applied)::BIGINT END AS applied,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (best > 0) ELSE sum(best)::BIGINT END AS best
FROM use_of_version
GROUP BY basis, task
ORDER BY basis, task;
