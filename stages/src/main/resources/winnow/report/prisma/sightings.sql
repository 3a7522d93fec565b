-- Entries of the exports that became records, repeats of a record included. An item is a place in an export, with its
-- record.
SELECT file || ':' || line || ' ' || record AS item
FROM sighting
ORDER BY item;
