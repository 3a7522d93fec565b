-- Records of other methods that were excluded before the full text was sought. The template has no box for them.
SELECT record AS item
FROM ledger
WHERE box = 'other_removed'
ORDER BY item;
