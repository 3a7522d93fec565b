-- Which versions did best with which inputs and output, in how many subtasks?
-- A row is a combination of inputs and output, and a version that did best there. subtasks_best counts subtasks,
-- each a stage and a subtask, not studies.
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
