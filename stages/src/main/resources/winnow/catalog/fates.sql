-- What became of each claimed record: the citation that it belongs to, and where that ended.
SELECT DISTINCT claim.record, record.citation, ledger.outcome, ledger.state
FROM claim
JOIN record USING (record)
JOIN ledger ON ledger.citation = record.citation AND ledger.state <> 'duplicate'
ORDER BY claim.record;
