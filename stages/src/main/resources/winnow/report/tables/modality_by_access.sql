-- Which ways of access serve single and several modalities?
-- A row is a modality and an access. `single`: text in and text out; `multi`: anything else.
-- versions are distinct model versions; a version can be in both modalities.
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
    access,
    count(DISTINCT version) FILTER (applied > 0) AS versions_applied,
    count(DISTINCT version) FILTER (best > 0) AS versions_best,
    count(DISTINCT (stage, task, subtask)) FILTER (best > 0) AS subtasks_best
FROM use_by_modality
GROUP BY basis, modality, access
ORDER BY basis, modality DESC, access;
