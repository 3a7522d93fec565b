-- Rows of evidence without a study, though others name one. One row each.
SELECT file, line
FROM raw_evidence
WHERE study IS NULL AND (SELECT count(study) FROM raw_evidence) > 0
ORDER BY file, line;
