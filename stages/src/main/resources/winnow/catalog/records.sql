-- Records with the citation that they belong to; a record that no citation claims breaks NOT NULL.
INSERT INTO record
SELECT
    raw_record.record,
    raw_record.database,
    membership.citation,
    raw_record.title,
    raw_record.authors,
    raw_record.year,
    raw_record.container,
    raw_record.doi,
    raw_record.type,
    raw_record.language
FROM raw_record
LEFT JOIN membership USING (record)
ORDER BY raw_record.record;
