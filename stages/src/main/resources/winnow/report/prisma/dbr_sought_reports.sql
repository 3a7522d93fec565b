-- Reports that passed title and abstract. A report is named by the record that stands for its citation.
SELECT record AS item
FROM ledger
WHERE box IN ('dbr_notretrieved_reports', 'awaiting_fulltext', 'dbr_excluded', 'included_dbr_reports')
ORDER BY item;
