-- Studies of the earlier version: those behind its reports, and as many as the protocol declares of a version that was made
-- elsewhere.
SELECT study AS item
FROM earlier_study
WHERE NOT declared
UNION ALL
SELECT 'raw/protocol.yml: study ' || number || ' of ' || studies AS item
FROM review, unnest(range(1, studies + 1)) AS numbers (number)
ORDER BY item;
