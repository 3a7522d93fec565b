-- Records excluded at screening per reason, by their verdicts, in protocol order.
SELECT criterion.position, criterion.criterion AS code, criterion.text AS label, citation_flow.record AS item
FROM verdict
JOIN citation_flow USING (citation)
JOIN criterion ON criterion.criterion = verdict.reason
WHERE
    citation_flow.flow = 'databases'
    AND verdict.verdict = 'excluded'
    AND verdict.step <> 'fulltext'
    AND criterion.screening_box = 'records_excluded'
ORDER BY criterion.position, item;
