-- Rows of evidence on a version and a use of which the same study has spoken before. One row each, with the first line.
WITH repeated AS (
    SELECT study, version, stage, task, subtask, mandatory_input, optional_input, output, min(line) AS first_line
    FROM raw_evidence
    GROUP BY study, version, stage, task, subtask, mandatory_input, optional_input, output
    HAVING count(*) > 1
)
SELECT raw_evidence.file, raw_evidence.line, repeated.first_line
FROM repeated
JOIN raw_evidence
    ON raw_evidence.version = repeated.version
    AND raw_evidence.stage = repeated.stage
    AND raw_evidence.task = repeated.task
    AND raw_evidence.subtask = repeated.subtask
    AND raw_evidence.mandatory_input = repeated.mandatory_input
    AND raw_evidence.output = repeated.output
    AND raw_evidence.study IS NOT DISTINCT FROM repeated.study
    AND raw_evidence.optional_input IS NOT DISTINCT FROM repeated.optional_input
WHERE raw_evidence.line > repeated.first_line
ORDER BY raw_evidence.file, raw_evidence.line;
