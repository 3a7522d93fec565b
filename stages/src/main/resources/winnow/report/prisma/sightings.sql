-- Entries of the exports that became records, repeats of a record included; in an update, of the rounds after the earlier
-- version. An item is a place in an export, with its record.
SELECT file || ':' || line || ' ' || record AS item
FROM sighting
CROSS JOIN review
WHERE round > review.last_round
ORDER BY item;
