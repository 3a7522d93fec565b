-- question: How versatile is each model, over all its sizes?
-- row: a model name
-- note: Two units stand side by side and must not be mixed: subtask categories (a stage with a task and a subtask), and
--   input/output columns (`uses`: a subtask category with its inputs and output). all_subtasks and all_uses are those that
--   occur at all; percentages have one unit above and below.
-- key: basis, model
-- behind: use_of_version
-- counts subtasks_applied: count(DISTINCT subtask_category)
-- where subtasks_applied: applied > 0
-- unit subtasks_applied: subtask categories
-- counts subtasks_best: count(DISTINCT subtask_category)
-- where subtasks_best: best > 0
-- unit subtasks_best: subtask categories
-- counts all_subtasks: count(DISTINCT subtask_category)
-- within all_subtasks: basis
-- unit all_subtasks: subtask categories
-- counts uses_applied: count(DISTINCT input_output_column)
-- where uses_applied: applied > 0
-- unit uses_applied: input/output columns
-- counts uses_best: count(DISTINCT input_output_column)
-- where uses_best: best > 0
-- unit uses_best: input/output columns
-- counts all_uses: count(DISTINCT input_output_column)
-- within all_uses: basis
-- unit all_uses: input/output columns
-- share subtasks_applied_percent: subtasks_applied of all_subtasks
-- share subtasks_best_percent: subtasks_best of all_subtasks
-- share uses_applied_percent: uses_applied of all_uses
-- share uses_best_percent: uses_best of all_uses
WITH whole AS (
    SELECT basis, count(DISTINCT subtask_category) AS all_subtasks, count(DISTINCT input_output_column) AS all_uses
    FROM use_of_version
    GROUP BY basis
)
SELECT
    basis,
    model,
    count(DISTINCT (stage, task, subtask)) FILTER (applied > 0) AS subtasks_applied,
    count(DISTINCT (stage, task, subtask)) FILTER (best > 0) AS subtasks_best,
    all_subtasks,
    count(DISTINCT (stage, task, subtask, mandatory_input, coalesce(optional_input, ''), output))
        FILTER (applied > 0) AS uses_applied,
    count(DISTINCT (stage, task, subtask, mandatory_input, coalesce(optional_input, ''), output))
        FILTER (best > 0) AS uses_best,
    all_uses,
    round(100 * subtasks_applied / all_subtasks, 1) AS subtasks_applied_percent,
    round(100 * subtasks_best / all_subtasks, 1) AS subtasks_best_percent,
    round(100 * uses_applied / all_uses, 1) AS uses_applied_percent,
    round(100 * uses_best / all_uses, 1) AS uses_best_percent
FROM use_of_version
JOIN whole USING (basis)
GROUP BY basis, model, all_subtasks, all_uses
ORDER BY basis, subtasks_applied DESC, subtasks_best DESC, model;
