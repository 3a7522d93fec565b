-- Reports found now of studies that the earlier version had.
SELECT record AS item
FROM found_report
WHERE of_earlier_studies
ORDER BY item;
