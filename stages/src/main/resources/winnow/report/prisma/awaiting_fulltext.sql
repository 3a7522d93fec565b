-- Reports on whose full text nothing is decided yet.
SELECT record AS item
FROM ledger
WHERE state = 'awaiting' AND step = 'fulltext'
ORDER BY item;
