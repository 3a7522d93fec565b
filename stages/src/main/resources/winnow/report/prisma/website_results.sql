-- Records that were found on websites, each once.
SELECT record AS item
FROM identified_record
WHERE kind = 'website'
ORDER BY item;
