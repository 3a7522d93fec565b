-- Records identified: every record of a database once, however often it was exported.
SELECT record AS item
FROM identified_record
WHERE kind = 'database'
ORDER BY item;
