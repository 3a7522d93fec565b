-- What the catalog says of its own content. One row.
SELECT value
FROM about
WHERE name = 'hash'
ORDER BY value;
