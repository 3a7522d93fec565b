-- Studies of the earlier version that do not count any more, as many as the protocol declares.
SELECT 'raw/protocol.yml: study ' || number || ' of ' || studies AS item
FROM review, unnest(range(1, removed_studies + 1)) AS numbers (number)
ORDER BY item;
