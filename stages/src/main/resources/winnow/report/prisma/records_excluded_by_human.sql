-- Of the records excluded at screening, those that people excluded, by their verdicts.
SELECT verdict.citation AS item
FROM verdict
JOIN criterion ON criterion.criterion = verdict.reason
WHERE
    verdict.verdict = 'excluded'
    AND verdict.step <> 'fulltext'
    AND verdict.decided_by = 'person'
    AND criterion.screening_box = 'records_excluded'
ORDER BY item;
