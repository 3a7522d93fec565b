-- Records removed because another record names the same report.
SELECT record AS item
FROM ledger
WHERE box = 'duplicates'
ORDER BY item;
