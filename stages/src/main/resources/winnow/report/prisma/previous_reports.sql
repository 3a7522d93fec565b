-- Reports of the studies of the earlier version, and as many as the protocol declares of a version that was made elsewhere.
SELECT record AS item
FROM ledger
WHERE box = 'earlier_included'
UNION ALL
SELECT 'raw/protocol.yml: report ' || number || ' of ' || reports AS item
FROM review, unnest(range(1, reports + 1)) AS numbers (number)
ORDER BY item;
