-- One terminal state per record, from the citation that it belongs to and that citation's verdict. The diagram has no box for
-- duplicates or for screening where records come by other methods: those records have boxes of their own.
INSERT INTO ledger
WITH ended AS (
    SELECT
        record.record,
        record.database,
        record.citation,
        record.first_round,
        citation_flow.record AS standing,
        record.record <> standing AS duplicate,
        CASE
            WHEN record.first_round <= review.last_round THEN 'earlier'
            WHEN database.kind IN ('database', 'register') THEN 'databases'
            ELSE 'other'
        END AS flow,
        verdict.verdict IN ('conflict', 'pending', 'flagged') AS awaiting,
        verdict.verdict,
        verdict.step,
        verdict.reason,
        verdict.decided_by,
        criterion.screening_box
    FROM record
    JOIN database USING (database)
    JOIN citation_flow USING (citation)
    JOIN verdict USING (citation)
    LEFT JOIN criterion ON criterion.criterion = verdict.reason
    CROSS JOIN review
)
SELECT
    record,
    database,
    citation,
    first_round,
    CASE flow
        WHEN 'earlier' THEN
            CASE
                WHEN duplicate THEN 'earlier_others'
                WHEN awaiting THEN 'earlier_awaiting'
                WHEN verdict = 'included' THEN 'earlier_included'
                ELSE 'earlier_others'
            END
        WHEN 'databases' THEN
            CASE
                WHEN duplicate THEN 'duplicates'
                WHEN awaiting THEN 'awaiting_' || step
                WHEN verdict = 'excluded' AND step = 'fulltext' THEN 'dbr_excluded'
                WHEN verdict = 'excluded' THEN screening_box
                WHEN verdict = 'not-retrieved' THEN 'dbr_notretrieved_reports'
                WHEN verdict = 'included' THEN 'included_dbr_reports'
            END
        WHEN 'other' THEN
            CASE
                WHEN duplicate THEN 'other_duplicates'
                WHEN awaiting THEN 'other_awaiting'
                WHEN verdict = 'excluded' AND step = 'fulltext' THEN 'other_excluded'
                WHEN verdict = 'excluded' THEN 'other_removed'
                WHEN verdict = 'not-retrieved' THEN 'other_notretrieved_reports'
                WHEN verdict = 'included' THEN 'included_other_reports'
            END
    END AS box,
    CASE WHEN duplicate THEN 'duplicate' WHEN awaiting THEN 'awaiting' ELSE verdict END AS state,
    CASE WHEN NOT duplicate THEN step END AS step,
    CASE WHEN NOT duplicate THEN reason END AS reason,
    CASE WHEN NOT duplicate THEN decided_by END AS decided_by,
    CASE
        WHEN duplicate THEN 'duplicate of ' || standing
        WHEN awaiting THEN 'awaiting ' || step || ' (' || verdict || ')'
        WHEN verdict = 'excluded' AND reason = step THEN 'excluded ' || step
        WHEN verdict = 'excluded' THEN 'excluded ' || step || ' ' || reason
        ELSE verdict
    END AS outcome
FROM ended
ORDER BY record;
