-- Of the records excluded at screening, those that a rule excluded without a person having looked.
SELECT record AS item
FROM ledger
WHERE
    state = 'excluded'
    AND decided_by = 'automation'
    AND (step = 'title' OR step = 'threshold' AND :threshold_box = 'records_excluded')
ORDER BY item;
