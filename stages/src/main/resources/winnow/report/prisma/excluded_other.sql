-- Records removed before screening for other reasons; the threshold, if it is counted here.
SELECT record AS item
FROM ledger
WHERE box = 'excluded_other'
ORDER BY item;
