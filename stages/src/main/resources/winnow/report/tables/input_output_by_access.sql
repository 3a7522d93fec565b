-- question: Which ways of access serve which inputs and outputs?
-- row: a combination of inputs and output, and a way of access
-- note: A subtask counts if any version that can be had so was applied, or did best, there.
-- key: basis, mandatory_input, optional_input, output, access
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
    mandatory_input,
    optional_input,
    output,
    access,
    count(DISTINCT version) FILTER (applied > 0) AS versions_applied,
    count(DISTINCT version) FILTER (best > 0) AS versions_best,
    count(DISTINCT (stage, task, subtask)) FILTER (applied > 0) AS subtasks_applied,
    count(DISTINCT (stage, task, subtask)) FILTER (best > 0) AS subtasks_best
FROM use_of_version
GROUP BY basis, mandatory_input, optional_input, output, access
ORDER BY basis, mandatory_input, optional_input NULLS FIRST, output, access;
