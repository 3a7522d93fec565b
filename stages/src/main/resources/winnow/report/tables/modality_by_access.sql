-- question: Which ways of access serve single and several modalities?
-- row: a modality and a way of access
-- note: `single` is text in and text out, `multi` anything else; a version can be in both.
-- key: basis, modality, access
-- behind: use_of_version
-- counts versions_applied: count(DISTINCT version)
-- where versions_applied: applied > 0
-- unit versions_applied: versions
-- counts versions_best: count(DISTINCT version)
-- where versions_best: best > 0
-- unit versions_best: versions
-- counts subtasks_applied: count(DISTINCT subtask_category)
-- where subtasks_applied: applied > 0
-- unit subtasks_applied: subtask categories
-- counts subtasks_best: count(DISTINCT subtask_category)
-- where subtasks_best: best > 0
-- unit subtasks_best: subtask categories
SELECT
    basis,
    modality,
    access,
    count(DISTINCT version) FILTER (applied > 0) AS versions_applied,
    count(DISTINCT version) FILTER (best > 0) AS versions_best,
    count(DISTINCT (stage, task, subtask)) FILTER (applied > 0) AS subtasks_applied,
    count(DISTINCT (stage, task, subtask)) FILTER (best > 0) AS subtasks_best
FROM use_of_version
GROUP BY basis, modality, access
ORDER BY basis, modality DESC, access;
