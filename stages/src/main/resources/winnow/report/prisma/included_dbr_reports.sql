-- Reports that came from databases and registers and are included.
SELECT record AS item
FROM ledger
WHERE box = 'included_dbr_reports'
ORDER BY item;
