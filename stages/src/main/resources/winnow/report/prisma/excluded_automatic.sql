-- Records that a rule removed before anyone looked; the threshold, if it is counted here.
SELECT record AS item
FROM ledger
WHERE box = 'excluded_automatic'
ORDER BY item;
