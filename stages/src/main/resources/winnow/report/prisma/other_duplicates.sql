-- Records of other methods that name a report which was found before. The template has no box for them.
SELECT record AS item
FROM ledger
WHERE box = 'other_duplicates'
ORDER BY item;
