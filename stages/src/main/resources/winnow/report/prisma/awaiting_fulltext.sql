-- Reports on whose full text nothing is decided yet.
SELECT record AS item
FROM ledger
WHERE box = 'awaiting_fulltext'
ORDER BY item;
