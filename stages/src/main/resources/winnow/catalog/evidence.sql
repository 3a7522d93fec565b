-- The evidence, numbered by what it says; the place comes last, so that the order of a file is of no consequence.
INSERT INTO evidence
SELECT
    row_number() OVER (
        ORDER BY
            study NULLS FIRST, version, stage, task, subtask, mandatory_input, optional_input NULLS FIRST, output,
            applied, best, file, line
    ),
    study, version, stage, task, subtask, mandatory_input, optional_input, output, applied, best, negative, place
FROM raw_evidence;
