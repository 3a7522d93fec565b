-- Records left after removal before screening, those that still wait included.
SELECT record AS item
FROM ledger
WHERE
    state <> 'duplicate'
    AND NOT (state = 'excluded' AND step = 'threshold' AND :threshold_box <> 'records_excluded')
ORDER BY item;
