-- Records identified per database of the protocol, those without a record included.
SELECT database.position, database.database AS code, database.name AS label, record.record AS item
FROM database
LEFT JOIN record USING (database)
ORDER BY database.position, item;
