-- Which ways of access serve which inputs and outputs?
-- A row is a combination of inputs and output, and an access. versions are distinct model versions;
-- a subtask is a stage and a subtask, and counts if any of those versions was applied, or did best, there.
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
