-- What is used and is no term of the vocabulary, sorted, after the terms of its kind.
INSERT INTO term
WITH used AS (
    SELECT 'stage' AS kind, stage AS term FROM evidence
    UNION
    SELECT 'task', task FROM evidence
    UNION
    SELECT 'subtask', subtask FROM evidence
    UNION
    SELECT 'modality', unnest(string_split(mandatory_input, '+')) FROM evidence
    UNION
    SELECT 'modality', unnest(string_split(optional_input, '+')) FROM evidence WHERE optional_input IS NOT NULL
    UNION
    SELECT 'modality', unnest(string_split(output, '+')) FROM evidence
    UNION
    SELECT 'access', access FROM model_version
    UNION
    SELECT 'phase', phase FROM resource
)
SELECT
    used.kind,
    used.term,
    coalesce((SELECT max(term.position) FROM term WHERE term.kind = used.kind), 0)
        + row_number() OVER (PARTITION BY used.kind ORDER BY used.term),
    NULL
FROM used
WHERE NOT EXISTS (SELECT 1 FROM term WHERE term.kind = used.kind AND term.term = used.term);
