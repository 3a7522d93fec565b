-- Entries in the exports, however often a record was exported. An item is a place in an export, with its record.
SELECT file || ':' || line || ' ' || record AS item
FROM sighting
ORDER BY item;
