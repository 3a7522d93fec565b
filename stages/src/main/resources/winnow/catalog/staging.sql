-- Tables that exist only while the catalog is filled; dropped by unstage.sql.
CREATE TABLE raw_record (
    record    VARCHAR NOT NULL,
    database  VARCHAR NOT NULL,
    title     VARCHAR NOT NULL,
    authors   VARCHAR NOT NULL,
    year      INTEGER,
    container VARCHAR,
    doi       VARCHAR,
    type      VARCHAR,
    language  VARCHAR
);
CREATE TABLE raw_sighting (
    record VARCHAR NOT NULL,
    round  VARCHAR NOT NULL,
    file   VARCHAR NOT NULL,
    line   BIGINT NOT NULL,
    title_hash    VARCHAR,
    abstract_hash VARCHAR
);
CREATE TABLE membership (
    record   VARCHAR NOT NULL,
    citation VARCHAR NOT NULL
);
CREATE TABLE claim (
    study  VARCHAR NOT NULL,
    record VARCHAR NOT NULL,
    line   BIGINT NOT NULL
);
-- The columns of evidence, and where its rows were read.
CREATE TABLE raw_evidence AS
SELECT * EXCLUDE (row_number), '' AS file, CAST(0 AS BIGINT) AS line
FROM evidence
LIMIT 0;
