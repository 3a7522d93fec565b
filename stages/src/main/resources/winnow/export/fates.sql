-- What became of each chosen citation. A row is a citation: the record of the ledger that stands for it.
SELECT
    ledger.citation,
    ledger.state,
    ledger.step,
    ledger.reason,
    criterion.text AS reason_text,
    ledger.decided_by
FROM ledger
LEFT JOIN criterion ON criterion.criterion = ledger.reason
WHERE ledger.state <> 'duplicate' AND :condition
ORDER BY ledger.citation;
