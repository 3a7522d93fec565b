-- What was excluded why, at which step, and by whom?
-- A row is a criterion of the protocol; one that excluded nothing has zeros.
SELECT
    criterion.criterion,
    criterion.text,
    count(ledger.record) FILTER (ledger.step = 'threshold') AS threshold,
    count(ledger.record) FILTER (ledger.step = 'title' AND ledger.decided_by = 'automation') AS title_automation,
    count(ledger.record) FILTER (ledger.step = 'title' AND ledger.decided_by = 'person') AS title_person,
    count(ledger.record) FILTER (ledger.step = 'fulltext') AS fulltext
FROM criterion
LEFT JOIN ledger ON ledger.reason = criterion.criterion AND ledger.state = 'excluded'
GROUP BY criterion.criterion, criterion.text, criterion.position
ORDER BY criterion.position;
