-- Reports that other methods found and that are included.
SELECT record AS item
FROM ledger
WHERE box = 'included_other_reports'
ORDER BY item;
