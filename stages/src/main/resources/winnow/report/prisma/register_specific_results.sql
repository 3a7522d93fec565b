-- Records identified per register of the protocol, as its exports show them; those without a record included.
SELECT position, database AS code, name AS label, record AS item
FROM exported_record
WHERE kind = 'register'
ORDER BY position, item;
