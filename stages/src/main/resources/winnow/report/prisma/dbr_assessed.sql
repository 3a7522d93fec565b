-- Reports whose full text was judged, by their verdicts.
SELECT citation AS item
FROM verdict
WHERE verdict = 'included' OR verdict = 'excluded' AND step = 'fulltext'
ORDER BY item;
