-- Reports whose full text could not be obtained.
SELECT record AS item
FROM ledger
WHERE state = 'not-retrieved'
ORDER BY item;
