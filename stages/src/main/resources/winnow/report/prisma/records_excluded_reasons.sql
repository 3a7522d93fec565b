-- Records excluded at screening per reason, in protocol order.
SELECT criterion.position, criterion.criterion AS code, criterion.text AS label, ledger.record AS item
FROM ledger
JOIN criterion ON criterion.criterion = ledger.reason
WHERE
    ledger.state = 'excluded'
    AND (ledger.step = 'title' OR ledger.step = 'threshold' AND :threshold_box = 'records_excluded')
ORDER BY criterion.position, item;
