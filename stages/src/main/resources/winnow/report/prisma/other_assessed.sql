-- Reports found by other methods whose full text was judged, by their verdicts.
SELECT citation_flow.record AS item
FROM verdict
JOIN citation_flow USING (citation)
WHERE
    citation_flow.flow = 'other'
    AND (verdict.verdict = 'included' OR verdict.verdict = 'excluded' AND verdict.step = 'fulltext')
ORDER BY item;
