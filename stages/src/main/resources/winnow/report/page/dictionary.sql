-- Every column of every table and view of the catalog.
-- key says what names a row (primary) and to which column of another table a value refers. A view's column can be null
-- wherever its tables let it.
WITH views AS (
    SELECT view_name FROM duckdb_views() WHERE NOT internal
),
described AS (
    SELECT table_name, column_name, column_index, data_type, is_nullable, comment, table_name IN (SELECT view_name FROM views) AS is_view
    FROM duckdb_columns()
    WHERE NOT internal
),
keys AS (
    SELECT
        table_name,
        unnest(constraint_column_names) AS column_name,
        CASE constraint_type
            WHEN 'PRIMARY KEY' THEN 'primary'
            ELSE 'references ' || referenced_table || '.' || referenced_column_names[1]
        END AS key
    FROM duckdb_constraints()
    WHERE constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')
),
keys_of_column AS (
    SELECT table_name, column_name, string_agg(key, '; ' ORDER BY key) AS key
    FROM keys
    GROUP BY table_name, column_name
)
SELECT
    described.table_name AS "table",
    CASE WHEN described.is_view THEN 'view' ELSE 'table' END AS kind,
    described.column_name AS "column",
    described.data_type AS type,
    keys_of_column.key,
    CASE WHEN described.is_view THEN NULL WHEN described.is_nullable THEN 'yes' ELSE 'no' END AS null_allowed,
    coalesce(elsewhere.comment, described.comment) AS description
FROM described
LEFT JOIN keys_of_column USING (table_name, column_name)
LEFT JOIN described AS elsewhere
    ON described.comment = 'As ' || elsewhere.table_name || '.' || elsewhere.column_name || '.'
ORDER BY described.table_name, described.column_index;
