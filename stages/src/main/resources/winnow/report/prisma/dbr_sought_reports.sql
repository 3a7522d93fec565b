-- Reports that passed title and abstract. A report is named by the record that names its citation.
SELECT record AS item
FROM ledger
WHERE state IN ('not-retrieved', 'included') OR state IN ('excluded', 'awaiting') AND step = 'fulltext'
ORDER BY item;
