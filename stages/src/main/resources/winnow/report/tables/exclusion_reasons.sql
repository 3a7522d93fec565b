-- Why were citations excluded, where, and by whom?
-- A row is a step and a criterion, in protocol order, those that excluded nothing at that step left out.
-- All numbers count citations, which are records without their duplicates.
SELECT
    ledger.step,
    criterion.criterion,
    criterion.text AS reason,
    count(*) AS excluded,
    count(*) FILTER (ledger.decided_by = 'person') AS by_people,
    count(*) FILTER (ledger.decided_by = 'automation') AS by_automation
FROM ledger
JOIN criterion ON criterion.criterion = ledger.reason
WHERE ledger.state = 'excluded'
GROUP BY ledger.step, criterion.criterion, criterion.text, criterion.position
ORDER BY list_position(['threshold', 'title', 'fulltext'], ledger.step), criterion.position;
