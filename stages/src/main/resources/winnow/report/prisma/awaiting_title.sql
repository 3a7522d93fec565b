-- Records on whose title and abstract nothing is decided yet.
SELECT record AS item
FROM ledger
WHERE box = 'awaiting_title'
ORDER BY item;
