-- Records left after removal before screening, by their verdicts; those that still wait included.
SELECT verdict.citation AS item
FROM verdict
LEFT JOIN criterion ON criterion.criterion = verdict.reason
WHERE verdict.verdict <> 'excluded' OR verdict.step <> 'threshold' OR criterion.screening_box = 'records_excluded'
ORDER BY item;
