-- Records that a rule removed before anyone looked, if the threshold is counted here.
SELECT record AS item
FROM ledger
WHERE state = 'excluded' AND step = 'threshold' AND :threshold_box = 'excluded_automatic'
ORDER BY item;
