-- One terminal state per record, from the citation that it belongs to and that citation's verdict.
INSERT INTO ledger
SELECT
    record.record,
    record.database,
    record.citation,
    CASE
        WHEN record.record <> record.citation THEN 'duplicate'
        WHEN verdict.verdict IN ('conflict', 'pending', 'flagged') THEN 'awaiting'
        ELSE verdict.verdict
    END AS state,
    CASE WHEN record.record = record.citation THEN verdict.step END AS step,
    CASE WHEN record.record = record.citation THEN verdict.reason END AS reason,
    CASE WHEN record.record = record.citation THEN verdict.decided_by END AS decided_by,
    CASE
        WHEN record.record <> record.citation THEN 'duplicate of ' || record.citation
        WHEN verdict.verdict = 'excluded' AND verdict.reason = verdict.step THEN 'excluded ' || verdict.step
        WHEN verdict.verdict = 'excluded' THEN 'excluded ' || verdict.step || ' ' || verdict.reason
        WHEN verdict.verdict IN ('conflict', 'pending', 'flagged')
            THEN 'awaiting ' || verdict.step || ' (' || verdict.verdict || ')'
        ELSE verdict.verdict
    END AS outcome
FROM record
JOIN verdict USING (citation)
ORDER BY record.record;
