-- Reports that the earlier version of the review includes, by the record that stands for each.
SELECT record AS item
FROM ledger
WHERE box = 'earlier_included'
ORDER BY item;
