-- One terminal state per record, from the citation that it belongs to and that citation's verdict.
INSERT INTO ledger
WITH ended AS (
    SELECT
        record.record,
        record.database,
        record.citation,
        record.first_round,
        record.record <> record.citation AS duplicate,
        verdict.verdict IN ('conflict', 'pending', 'flagged') AS awaiting,
        verdict.verdict,
        verdict.step,
        verdict.reason,
        verdict.decided_by,
        criterion.screening_box
    FROM record
    JOIN verdict USING (citation)
    LEFT JOIN criterion ON criterion.criterion = verdict.reason
)
SELECT
    record,
    database,
    citation,
    first_round,
    CASE
        WHEN duplicate THEN 'duplicates'
        WHEN awaiting THEN 'awaiting_' || step
        WHEN verdict = 'excluded' AND step = 'fulltext' THEN 'dbr_excluded'
        WHEN verdict = 'excluded' THEN screening_box
        WHEN verdict = 'not-retrieved' THEN 'dbr_notretrieved_reports'
        WHEN verdict = 'included' THEN 'new_reports'
    END AS box,
    CASE WHEN duplicate THEN 'duplicate' WHEN awaiting THEN 'awaiting' ELSE verdict END AS state,
    CASE WHEN NOT duplicate THEN step END AS step,
    CASE WHEN NOT duplicate THEN reason END AS reason,
    CASE WHEN NOT duplicate THEN decided_by END AS decided_by,
    CASE
        WHEN duplicate THEN 'duplicate of ' || citation
        WHEN awaiting THEN 'awaiting ' || step || ' (' || verdict || ')'
        WHEN verdict = 'excluded' AND reason = step THEN 'excluded ' || step
        WHEN verdict = 'excluded' THEN 'excluded ' || step || ' ' || reason
        ELSE verdict
    END AS outcome
FROM ended
ORDER BY record;
