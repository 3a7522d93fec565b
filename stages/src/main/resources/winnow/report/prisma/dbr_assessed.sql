-- Reports whose full text was judged.
SELECT record AS item
FROM ledger
WHERE state = 'included' OR state = 'excluded' AND step = 'fulltext'
ORDER BY item;
