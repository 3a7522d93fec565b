-- Records excluded at screening: on title and abstract, and by the threshold if it is counted here.
SELECT record AS item
FROM ledger
WHERE box = 'records_excluded'
ORDER BY item;
