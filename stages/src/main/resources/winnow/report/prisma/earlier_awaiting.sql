-- Records of the earlier version on which nothing is decided yet.
SELECT record AS item
FROM ledger
WHERE box = 'earlier_awaiting'
ORDER BY item;
