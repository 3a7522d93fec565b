-- question: Which versions did best with a single and with several modalities, in how many subtasks?
-- row: a modality and a version that did best there
-- note: `single` is text in and text out, `multi` anything else. A version can be in both.
-- key: basis, modality, version
-- label: access
-- behind: use_of_version
-- counts subtasks_best: count(DISTINCT subtask_category)
-- where subtasks_best: best > 0
-- unit subtasks_best: subtask categories
SELECT
    basis,
    modality,
    version,
    access,
    count(DISTINCT (stage, task, subtask)) AS subtasks_best
FROM use_of_version
WHERE best > 0
GROUP BY basis, modality, version, access
ORDER BY basis, modality DESC, subtasks_best DESC, version;
