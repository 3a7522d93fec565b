-- Records removed before screening for other reasons, if the threshold is counted here.
SELECT record AS item
FROM ledger
WHERE state = 'excluded' AND step = 'threshold' AND :threshold_box = 'excluded_other'
ORDER BY item;
