-- Rows of evidence that say what another row before them says go; see same_rows.sql.
DELETE FROM raw_evidence
WHERE rowid IN (
    SELECT id
    FROM (
        SELECT
            rowid AS id,
            row_number() OVER (
                PARTITION BY
                    study, version, stage, task, subtask, mandatory_input, optional_input, output, applied, best, negative
                ORDER BY file, line, place
            ) AS number
        FROM raw_evidence
    )
    WHERE number > 1
);
