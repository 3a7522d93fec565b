-- Records per website of the protocol, as its exports show them.
SELECT position, database AS code, name AS label, record AS item
FROM exported_record
WHERE kind = 'website'
ORDER BY position, item;
