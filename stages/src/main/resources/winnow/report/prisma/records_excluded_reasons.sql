-- Records excluded at screening per reason, by their verdicts, in protocol order.
SELECT criterion.position, criterion.criterion AS code, criterion.text AS label, verdict.citation AS item
FROM verdict
JOIN criterion ON criterion.criterion = verdict.reason
WHERE verdict.verdict = 'excluded' AND verdict.step <> 'fulltext' AND criterion.screening_box = 'records_excluded'
ORDER BY criterion.position, item;
