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
    line   BIGINT NOT NULL
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
CREATE TABLE raw_evidence (
    study           VARCHAR,
    version         VARCHAR NOT NULL,
    stage           VARCHAR NOT NULL,
    task            VARCHAR NOT NULL,
    subtask         VARCHAR NOT NULL,
    mandatory_input VARCHAR NOT NULL,
    optional_input  VARCHAR,
    output          VARCHAR NOT NULL,
    applied         INTEGER NOT NULL,
    best            INTEGER NOT NULL,
    negative        BOOLEAN,
    file            VARCHAR NOT NULL,
    line            BIGINT NOT NULL,
    place           VARCHAR NOT NULL
);
