-- Records identified: every record of a database once, however often it was exported.
SELECT record AS item
FROM record
ORDER BY item;
