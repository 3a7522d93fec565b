-- Which versions did best with single and with several modalities, in how many subtasks?
-- A row is a modality and a version that did best there. `single`: text in and text out.
-- subtasks_best counts subtasks, each a stage and a subtask, not studies.
WITH use_by_modality AS (
    SELECT
        *,
        CASE
            WHEN mandatory_input = 'text' AND coalesce(optional_input, 'text') = 'text' AND output = 'text' THEN 'single'
            ELSE 'multi'
        END AS modality
    FROM use_of_version
)
SELECT
    basis,
    modality,
    version,
    access,
    count(DISTINCT (stage, task, subtask)) AS subtasks_best
FROM use_by_modality
WHERE best > 0
GROUP BY basis, modality, version, access
ORDER BY basis, modality DESC, subtasks_best DESC, version;
