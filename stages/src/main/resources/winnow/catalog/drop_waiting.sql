-- Leaves out the evidence of studies that wait for a decision: no report is included, and one waits.
DELETE FROM raw_evidence
WHERE study IN (
    SELECT claim.study
    FROM claim
    JOIN record USING (record)
    JOIN ledger ON ledger.citation = record.citation AND ledger.state <> 'duplicate'
    GROUP BY claim.study
    HAVING bool_or(ledger.state = 'awaiting') AND NOT bool_or(ledger.state = 'included')
);
