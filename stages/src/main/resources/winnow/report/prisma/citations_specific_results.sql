-- Records per citation search of the protocol, as its exports show them.
SELECT position, database AS code, name AS label, record AS item
FROM exported_record
WHERE kind = 'citation_searching'
ORDER BY position, item;
