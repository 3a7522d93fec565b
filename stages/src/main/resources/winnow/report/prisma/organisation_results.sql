-- Records that organisations gave, each once.
SELECT record AS item
FROM identified_record
WHERE kind = 'organisation'
ORDER BY item;
