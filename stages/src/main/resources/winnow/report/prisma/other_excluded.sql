-- Reports found by other methods and excluded on the full text, each for one reason, in protocol order.
SELECT criterion.position, criterion.criterion AS code, criterion.text AS label, ledger.record AS item
FROM ledger
JOIN criterion ON criterion.criterion = ledger.reason
WHERE ledger.box = 'other_excluded'
ORDER BY criterion.position, item;
