-- Records of registers, each once, however often it was exported.
SELECT record AS item
FROM identified_record
WHERE kind = 'register'
ORDER BY item;
