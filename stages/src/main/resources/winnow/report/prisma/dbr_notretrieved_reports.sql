-- Reports whose full text could not be obtained.
SELECT record AS item
FROM ledger
WHERE box = 'dbr_notretrieved_reports'
ORDER BY item;
