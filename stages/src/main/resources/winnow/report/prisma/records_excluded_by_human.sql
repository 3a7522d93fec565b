-- Of the records excluded at screening, those that people excluded, by their verdicts.
SELECT citation_flow.record AS item
FROM verdict
JOIN citation_flow USING (citation)
JOIN criterion ON criterion.criterion = verdict.reason
WHERE
    citation_flow.flow = 'databases'
    AND verdict.verdict = 'excluded'
    AND verdict.step <> 'fulltext'
    AND verdict.decided_by = 'person'
    AND criterion.screening_box = 'records_excluded'
ORDER BY item;
