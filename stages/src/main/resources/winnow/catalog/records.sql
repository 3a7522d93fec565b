-- Records with the citation that they belong to and the round in which they were first seen, then their sightings. A
-- record that no citation claims, or that no export has, breaks NOT NULL.
INSERT INTO record
SELECT
    raw_record.record,
    raw_record.database,
    membership.citation,
    seen.first_round,
    raw_record.title,
    raw_record.authors,
    raw_record.year,
    raw_record.container,
    raw_record.doi,
    raw_record.type,
    raw_record.language
FROM raw_record
LEFT JOIN membership USING (record)
LEFT JOIN (SELECT record, min(round) AS first_round FROM raw_sighting GROUP BY record) AS seen USING (record)
ORDER BY raw_record.record;
INSERT INTO sighting
SELECT record, round, file, line, title_hash, abstract_hash
FROM raw_sighting
ORDER BY record, round, file, line;
