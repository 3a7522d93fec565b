-- Rows of evidence that say what another row before them says. One row each.
SELECT file, line
FROM (
    SELECT
        file,
        line,
        row_number() OVER (
            PARTITION BY
                study, version, stage, task, subtask, mandatory_input, optional_input, output, applied, best, negative
            ORDER BY file, line, place
        ) AS number
    FROM raw_evidence
)
WHERE number > 1
ORDER BY file, line;
