-- question: In how many subtasks did each version do best, and with which modalities?
-- row: a version that did best somewhere (the bars of Figure 8 of Li et al. 2025)
-- note: modality is `single` (text in and text out), `multi` (anything else) or `both`. A subtask in which the version did
--   best both ways counts in subtasks_single and in subtasks_multi, and once in subtasks_best.
-- key: basis, version
-- label: access, modality
-- behind: use_of_version
-- unit: subtask categories
-- counts subtasks_best: count(DISTINCT subtask_category)
-- where subtasks_best: best > 0
-- counts subtasks_single: count(DISTINCT subtask_category)
-- where subtasks_single: best > 0 AND modality = 'single'
-- counts subtasks_multi: count(DISTINCT subtask_category)
-- where subtasks_multi: best > 0 AND modality = 'multi'
SELECT
    basis,
    version,
    access,
    CASE count(DISTINCT modality) WHEN 2 THEN 'both' ELSE min(modality) END AS modality,
    count(DISTINCT (stage, task, subtask)) AS subtasks_best,
    count(DISTINCT (stage, task, subtask)) FILTER (modality = 'single') AS subtasks_single,
    count(DISTINCT (stage, task, subtask)) FILTER (modality = 'multi') AS subtasks_multi
FROM use_of_version
WHERE best > 0
GROUP BY basis, version, access
ORDER BY basis, subtasks_best DESC, version;
