-- Records of databases and registers that do not stand for a citation, because another record does.
SELECT record AS item
FROM identified_record
WHERE kind IN ('database', 'register') AND record NOT IN (SELECT record FROM citation_flow)
ORDER BY item;
