-- How versatile is each model, over all its sizes?
-- A row is a model name. A subtask is a stage and a subtask; a use is a subtask with its inputs and output.
-- All numbers count subtasks or uses, never studies; all_subtasks and all_uses are those that occur at all.
WITH use_of_model AS (
    SELECT
        basis,
        model,
        stage || chr(31) || task || chr(31) || subtask AS subtask,
        concat_ws(chr(31), stage, task, subtask, mandatory_input, coalesce(optional_input, ''), output) AS use,
        applied,
        best
    FROM use_of_version
),
whole AS (
    SELECT basis, count(DISTINCT subtask) AS all_subtasks, count(DISTINCT use) AS all_uses
    FROM use_of_model
    GROUP BY basis
)
SELECT
    basis,
    model,
    count(DISTINCT subtask) FILTER (applied > 0) AS subtasks_applied,
    count(DISTINCT subtask) FILTER (best > 0) AS subtasks_best,
    all_subtasks,
    count(DISTINCT use) FILTER (applied > 0) AS uses_applied,
    count(DISTINCT use) FILTER (best > 0) AS uses_best,
    all_uses
FROM use_of_model
JOIN whole USING (basis)
GROUP BY basis, model, all_subtasks, all_uses
ORDER BY basis, subtasks_applied DESC, subtasks_best DESC, model;
