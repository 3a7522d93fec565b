-- Reports that only other methods found and that were sought, each named by the record that stands for it.
SELECT record AS item
FROM ledger
WHERE box IN ('other_notretrieved_reports', 'other_awaiting', 'other_excluded', 'included_other_reports')
ORDER BY item;
