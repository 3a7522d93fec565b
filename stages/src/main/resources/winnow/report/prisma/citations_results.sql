-- Records that were found by following citations, each once.
SELECT record AS item
FROM identified_record
WHERE kind = 'citation_searching'
ORDER BY item;
