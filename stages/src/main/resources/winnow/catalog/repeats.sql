-- Rows of evidence on a version and a use of which the same study has spoken before. One row each, with the first line.
WITH repeated AS (
    SELECT study, version, stage, task, subtask, mandatory_input, optional_input, output, min(line) AS first_line
    FROM raw_evidence
    GROUP BY study, version, stage, task, subtask, mandatory_input, optional_input, output
    HAVING count(*) > 1
),
numbered AS (
    SELECT
        raw_evidence.file,
        raw_evidence.line,
        repeated.first_line,
        row_number() OVER (
            PARTITION BY
                repeated.study, version, stage, task, subtask, mandatory_input, repeated.optional_input, output
            ORDER BY raw_evidence.line, raw_evidence.place
        ) AS number
    FROM raw_evidence
    JOIN repeated USING (version, stage, task, subtask, mandatory_input, output)
    WHERE raw_evidence.study IS NOT DISTINCT FROM repeated.study
        AND raw_evidence.optional_input IS NOT DISTINCT FROM repeated.optional_input
)
SELECT file, line, first_line
FROM numbered
WHERE number > 1
ORDER BY file, line;
