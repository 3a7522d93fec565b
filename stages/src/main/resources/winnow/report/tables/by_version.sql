-- question: How often is each version used?
-- row: a model version; a use is a subtask with its inputs and output
-- note: By basis: with `studies` applied and best count distinct studies; with `published counts` they add up the published
--   numbers, in which a study counts once per combination of inputs and output that it used.
-- key: basis, version
-- label: model, size, access
-- behind: use_of_version
-- counts subtasks_applied: count(DISTINCT subtask_category)
-- where subtasks_applied: applied > 0
-- unit subtasks_applied: subtask categories
-- counts subtasks_best: count(DISTINCT subtask_category)
-- where subtasks_best: best > 0
-- unit subtasks_best: subtask categories
-- counts uses_applied: count(DISTINCT input_output_column)
-- where uses_applied: applied > 0
-- unit uses_applied: input/output columns
-- counts uses_best: count(DISTINCT input_output_column)
-- where uses_best: best > 0
-- unit uses_best: input/output columns
-- counts applied: count(DISTINCT study) + coalesce(sum(applied) FILTER (study IS NULL), 0)::BIGINT
-- where applied: applied > 0
-- unit applied: by basis
-- counts best: count(DISTINCT study) + coalesce(sum(best) FILTER (study IS NULL), 0)::BIGINT
-- where best: best > 0
-- unit best: by basis
SELECT
    basis,
    version,
    model,
    size,
    access,
    count(DISTINCT (stage, task, subtask)) FILTER (applied > 0) AS subtasks_applied,
    count(DISTINCT (stage, task, subtask)) FILTER (best > 0) AS subtasks_best,
    count(DISTINCT (stage, task, subtask, mandatory_input, coalesce(optional_input, ''), output)) FILTER (applied > 0) AS uses_applied,
    count(DISTINCT (stage, task, subtask, mandatory_input, coalesce(optional_input, ''), output)) FILTER (best > 0) AS uses_best,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (applied > 0) ELSE sum(applied)::BIGINT END AS applied,
    CASE basis WHEN 'studies' THEN count(DISTINCT study) FILTER (best > 0) ELSE sum(best)::BIGINT END AS best
FROM use_of_version
GROUP BY basis, version, model, size, access
ORDER BY basis, applied DESC, best DESC, version;
