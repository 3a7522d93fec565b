-- Of the records excluded at screening, those that a rule excluded without a person having looked, by their verdicts.
SELECT citation_flow.record AS item
FROM verdict
JOIN citation_flow USING (citation)
JOIN criterion ON criterion.criterion = verdict.reason
WHERE
    citation_flow.flow = 'databases'
    AND verdict.verdict = 'excluded'
    AND verdict.step <> 'fulltext'
    AND verdict.decided_by = 'automation'
    AND criterion.screening_box = 'records_excluded'
ORDER BY item;
