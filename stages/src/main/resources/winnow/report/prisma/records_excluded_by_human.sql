-- Of the records excluded at screening, those that people excluded.
SELECT record AS item
FROM ledger
WHERE
    state = 'excluded'
    AND decided_by = 'person'
    AND (step = 'title' OR step = 'threshold' AND :threshold_box = 'records_excluded')
ORDER BY item;
