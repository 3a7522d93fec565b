-- Records left after removal before screening, by their verdicts; those that still wait included.
SELECT citation_flow.record AS item
FROM verdict
JOIN citation_flow USING (citation)
LEFT JOIN criterion ON criterion.criterion = verdict.reason
WHERE
    citation_flow.flow = 'databases'
    AND (
        verdict.verdict <> 'excluded'
        OR verdict.step <> 'threshold'
        OR criterion.screening_box = 'records_excluded'
    )
ORDER BY item;
