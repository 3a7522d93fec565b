-- All other records of the earlier version: they are excluded, could not be had, or are duplicates.
SELECT record AS item
FROM ledger
WHERE box = 'earlier_others'
ORDER BY item;
