-- question: Which versions did best with which inputs and output, in how many subtasks?
-- row: a combination of inputs and output, and a version that did best with it (the bars of Figure 6 of Li et al. 2025)
-- key: basis, mandatory_input, optional_input, output, version
-- label: access
-- behind: use_of_version
-- counts subtasks_best: count(DISTINCT subtask_category)
-- where subtasks_best: best > 0
-- unit subtasks_best: subtask categories
SELECT
    basis,
    mandatory_input,
    optional_input,
    output,
    version,
    access,
    count(DISTINCT (stage, task, subtask)) AS subtasks_best
FROM use_of_version
WHERE best > 0
GROUP BY basis, mandatory_input, optional_input, output, version, access
ORDER BY basis, mandatory_input, optional_input NULLS FIRST, output, subtasks_best DESC, version;
