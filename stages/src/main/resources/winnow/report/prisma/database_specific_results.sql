-- Records identified per database of the protocol, as its exports show them; those without a record included.
SELECT DISTINCT database.position, database.database AS code, database.name AS label, sighting.record AS item
FROM database
LEFT JOIN export_file USING (database)
LEFT JOIN sighting USING (file)
ORDER BY database.position, item;
