-- Which version was applied to which use, and did best in it. One row per row of evidence.
SELECT
    study,
    version,
    stage,
    task,
    subtask,
    mandatory_input,
    optional_input,
    output,
    applied,
    best
FROM evidence
ORDER BY row_number;
