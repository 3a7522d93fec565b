-- Records on whose title and abstract nothing is decided yet.
SELECT record AS item
FROM ledger
WHERE state = 'awaiting' AND step = 'title'
ORDER BY item;
