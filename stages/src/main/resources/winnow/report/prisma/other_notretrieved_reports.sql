-- Reports found by other methods whose full text could not be obtained.
SELECT record AS item
FROM ledger
WHERE box = 'other_notretrieved_reports'
ORDER BY item;
