-- Reports found by other methods on which nothing is decided yet.
SELECT record AS item
FROM ledger
WHERE box = 'other_awaiting'
ORDER BY item;
