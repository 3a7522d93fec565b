-- Records identified per database of the protocol, as its exports show them; those without a record included.
SELECT position, database AS code, name AS label, record AS item
FROM exported_record
WHERE kind = 'database'
ORDER BY position, item;
