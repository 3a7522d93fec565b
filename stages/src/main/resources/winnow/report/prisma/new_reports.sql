-- Reports of the included studies.
SELECT DISTINCT citation AS item
FROM report
ORDER BY item;
