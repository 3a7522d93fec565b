-- Entries and rows that were not used, in the order of their files.
SELECT file, line, code, field, value, text
FROM issue
WHERE effect = 'rejected'
ORDER BY file, line, code, field, value, text
LIMIT :most;
