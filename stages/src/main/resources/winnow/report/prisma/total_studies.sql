-- Studies of all versions: those behind the included reports, and those of a version that was made elsewhere, less those
-- removed. Of the latter the names are not known, so that one with a name here is left out.
SELECT DISTINCT study AS item
FROM report
WHERE study NOT IN (SELECT study FROM earlier_study WHERE declared)
UNION ALL
SELECT 'raw/protocol.yml: study ' || number || ' of ' || studies AS item
FROM review, unnest(range(removed_studies + 1, studies + 1)) AS numbers (number)
ORDER BY item;
