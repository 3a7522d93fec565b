-- Reports of the earlier version that do not count any more, as many as the protocol declares.
SELECT 'raw/protocol.yml: report ' || number || ' of ' || reports AS item
FROM review, unnest(range(1, removed_reports + 1)) AS numbers (number)
ORDER BY item;
