-- The catalog: everything that the review knows, as tables. Ids are the text forms used in all files.

CREATE TABLE database (
    database VARCHAR PRIMARY KEY,
    name     VARCHAR NOT NULL,
    track    VARCHAR NOT NULL,
    position INTEGER NOT NULL
);
COMMENT ON TABLE database IS 'The databases that the protocol names, in its order.';

CREATE TABLE record (
    record          VARCHAR PRIMARY KEY,
    database        VARCHAR NOT NULL REFERENCES database (database),
    citation        VARCHAR NOT NULL,
    first_round     VARCHAR NOT NULL,
    title           VARCHAR NOT NULL,
    authors         VARCHAR NOT NULL,
    year            INTEGER,
    container       VARCHAR,
    doi             VARCHAR,
    type            VARCHAR,
    language        VARCHAR
);
COMMENT ON TABLE record IS 'One row per record of one database, with the citation that it belongs to and the search round in which it was first seen.';

CREATE TABLE export_file (
    file     VARCHAR PRIMARY KEY,
    round    VARCHAR NOT NULL,
    database VARCHAR NOT NULL REFERENCES database (database),
    format   VARCHAR NOT NULL,
    entries  BIGINT NOT NULL,
    records  BIGINT NOT NULL,
    rejected BIGINT NOT NULL
);
COMMENT ON TABLE export_file IS 'One row per export: how many entries it holds, how many of them became records (repeats of a record included), and how many could not be read.';

CREATE TABLE sighting (
    record VARCHAR NOT NULL REFERENCES record (record),
    round  VARCHAR NOT NULL,
    file   VARCHAR NOT NULL,
    line   BIGINT NOT NULL
);
COMMENT ON TABLE sighting IS 'One row per entry of an export that became a record: which record it was, in which search round and file.';

CREATE TABLE issue (
    stage  VARCHAR NOT NULL,
    code   VARCHAR NOT NULL,
    effect VARCHAR NOT NULL,
    file   VARCHAR NOT NULL,
    line   BIGINT NOT NULL,
    field  VARCHAR NOT NULL,
    value  VARCHAR NOT NULL,
    text   VARCHAR NOT NULL
);
COMMENT ON TABLE issue IS 'Everything that was wrong with a row of input, and what was done about it.';

CREATE TABLE pair (
    left_record  VARCHAR NOT NULL REFERENCES record (record),
    right_record VARCHAR NOT NULL REFERENCES record (record),
    score        DOUBLE NOT NULL,
    outcome      VARCHAR NOT NULL,
    basis        VARCHAR NOT NULL,
    evidence     VARCHAR NOT NULL
);
COMMENT ON TABLE pair IS 'Two records compared, with the evidence, for every pair that is not plainly different.';

CREATE TABLE citation (
    citation  VARCHAR PRIMARY KEY,
    title     VARCHAR NOT NULL,
    authors   VARCHAR NOT NULL,
    year      INTEGER,
    container VARCHAR,
    volume    VARCHAR,
    issue     VARCHAR,
    pages     VARCHAR,
    doi       VARCHAR,
    pmid      VARCHAR,
    arxiv     VARCHAR,
    url       VARCHAR,
    type      VARCHAR,
    language  VARCHAR,
    records   INTEGER NOT NULL
);
COMMENT ON TABLE citation IS 'One row per report: what people screen, completed from all its records.';

CREATE TABLE criterion (
    criterion VARCHAR PRIMARY KEY,
    text      VARCHAR NOT NULL,
    position  INTEGER NOT NULL,
    screening_box VARCHAR NOT NULL CHECK (screening_box IN ('excluded_automatic', 'excluded_other', 'records_excluded'))
);
COMMENT ON TABLE criterion IS 'The reasons to exclude, in protocol order; the journal threshold is position 0. screening_box: where the flow diagram counts what it excludes before the full text.';

CREATE TABLE verdict (
    citation VARCHAR PRIMARY KEY REFERENCES citation (citation),
    track    VARCHAR NOT NULL,
    verdict  VARCHAR NOT NULL CHECK (verdict IN ('included', 'excluded', 'not-retrieved', 'conflict', 'pending', 'flagged')),
    step     VARCHAR CHECK (step IN ('threshold', 'title', 'fulltext')),
    reason   VARCHAR REFERENCES criterion (criterion),
    decided_by VARCHAR CHECK (decided_by IN ('person', 'automation')),
    journal  VARCHAR,
    journal_matched_by VARCHAR,
    journal_citations  BIGINT
);
COMMENT ON TABLE verdict IS 'What is decided or still open about each citation. step: where it left the review (excluded), or where it waits (conflict, pending, flagged).';

CREATE TABLE flag (
    citation VARCHAR NOT NULL REFERENCES citation (citation),
    rule     VARCHAR NOT NULL,
    reason   VARCHAR NOT NULL
);
COMMENT ON TABLE flag IS 'What a rule could not decide about a citation, or wants a person to see.';

CREATE TABLE vote (
    record    VARCHAR NOT NULL REFERENCES record (record),
    phase     VARCHAR NOT NULL CHECK (phase IN ('title', 'fulltext')),
    vote      VARCHAR NOT NULL CHECK (vote IN ('include', 'exclude', 'not-retrieved')),
    criterion VARCHAR,
    reviewer  VARCHAR NOT NULL,
    date      DATE NOT NULL,
    note      VARCHAR NOT NULL,
    file      VARCHAR NOT NULL,
    line      BIGINT NOT NULL
);
COMMENT ON TABLE vote IS 'Every vote ever cast, the replaced ones included.';

CREATE TABLE waiting (
    citation VARCHAR NOT NULL REFERENCES citation (citation),
    phase    VARCHAR NOT NULL CHECK (phase IN ('title', 'fulltext')),
    asks     VARCHAR NOT NULL CHECK (asks IN ('vote', 'ruling')),
    reviewer VARCHAR
);
COMMENT ON TABLE waiting IS 'Whom each open citation waits for: a vote of each named reviewer, or a ruling of anyone who did not vote (reviewer is null).';

CREATE TABLE ledger (
    record     VARCHAR PRIMARY KEY REFERENCES record (record),
    database   VARCHAR NOT NULL REFERENCES database (database),
    citation   VARCHAR NOT NULL REFERENCES citation (citation),
    first_round VARCHAR NOT NULL,
    box        VARCHAR NOT NULL CHECK (box IN (
        'duplicates', 'excluded_automatic', 'excluded_other', 'records_excluded', 'awaiting_title',
        'dbr_notretrieved_reports', 'awaiting_fulltext', 'dbr_excluded', 'new_reports')),
    state      VARCHAR NOT NULL CHECK (state IN ('duplicate', 'excluded', 'awaiting', 'not-retrieved', 'included')),
    step       VARCHAR CHECK (step IN ('threshold', 'title', 'fulltext')),
    reason     VARCHAR REFERENCES criterion (criterion),
    decided_by VARCHAR CHECK (decided_by IN ('person', 'automation')),
    outcome    VARCHAR NOT NULL
);
COMMENT ON TABLE ledger IS 'Where each record ended: every record once, in one state. The record that names a citation carries the citation''s verdict, the other records of the citation are its duplicates. box: where the flow diagram counts it. outcome: the same in words. first_round: the search round in which the record was first seen.';

CREATE TABLE agreement (
    position       INTEGER PRIMARY KEY,
    phase          VARCHAR NOT NULL CHECK (phase IN ('title', 'fulltext')),
    left_reviewer  VARCHAR NOT NULL,
    right_reviewer VARCHAR NOT NULL,
    scope          VARCHAR NOT NULL CHECK (scope IN ('all', 'reasons', 'criterion', 'month')),
    part           VARCHAR NOT NULL,
    both_voted     BIGINT NOT NULL,
    one_voted      BIGINT NOT NULL,
    not_retrieved  BIGINT NOT NULL,
    percent_agreement DOUBLE,
    cohen_kappa    DOUBLE,
    kappa_low      DOUBLE,
    kappa_high     DOUBLE,
    pabak          DOUBLE,
    ac1            DOUBLE,
    alpha          DOUBLE,
    positive_agreement DOUBLE,
    negative_agreement DOUBLE,
    prevalence_index DOUBLE,
    bias_index     DOUBLE,
    undefined      VARCHAR NOT NULL
);
COMMENT ON TABLE agreement IS 'How far two reviewers agree on votes as first cast. scope: of all citations, of the reasons, of one criterion or one month (part). undefined: why figures are missing.';

CREATE TABLE study (
    study           VARCHAR PRIMARY KEY,
    negative_result BOOLEAN NOT NULL,
    annotated       BOOLEAN NOT NULL,
    note            VARCHAR NOT NULL
);
COMMENT ON TABLE study IS 'One row per included study. annotated: whether people described it; otherwise it stands for one included report.';

CREATE TABLE report (
    citation VARCHAR NOT NULL REFERENCES citation (citation),
    study    VARCHAR NOT NULL REFERENCES study (study),
    PRIMARY KEY (citation, study)
);
COMMENT ON TABLE report IS 'Which included report reports which study. A study can have several reports, and a report several studies.';

CREATE TABLE model_row (
    row_number INTEGER PRIMARY KEY,
    model      VARCHAR NOT NULL,
    size       VARCHAR,
    version    VARCHAR NOT NULL,
    access     VARCHAR NOT NULL CHECK (access IN ('API', 'Open', 'Restricted')),
    link       VARCHAR,
    place      VARCHAR NOT NULL
);
COMMENT ON TABLE model_row IS 'The models as people listed them, one row per line of models.csv, numbered in the order of their names; a version can have several. place: file and line.';

CREATE TABLE model_version (
    version  VARCHAR PRIMARY KEY,
    model    VARCHAR NOT NULL,
    size     VARCHAR,
    access   VARCHAR NOT NULL CHECK (access IN ('API', 'Open', 'Restricted')),
    link     VARCHAR,
    position INTEGER NOT NULL
);
COMMENT ON TABLE model_version IS 'One row per model version: name, and size after a hyphen where one is given. position: in the order of names; the row_number of its first model_row.';

CREATE TABLE resource (
    version   VARCHAR NOT NULL REFERENCES model_version (version),
    phase     VARCHAR NOT NULL CHECK (phase IN ('pretrain', 'finetune', 'inference')),
    gpus      VARCHAR,
    gpu       VARCHAR,
    memory_gb DOUBLE,
    tdp_w     DOUBLE,
    price_usd DOUBLE,
    row_number INTEGER NOT NULL REFERENCES model_row (row_number)
);
COMMENT ON TABLE resource IS 'What a version needed per phase, in totals over all GPUs, as the studies reported it. row_number: the model_row that says so; only phases with a value are here.';

CREATE TABLE price (
    version                 VARCHAR NOT NULL,
    input_usd_per_1k_tokens  DOUBLE,
    output_usd_per_1k_tokens DOUBLE,
    date                    VARCHAR,
    origin                  VARCHAR
);
COMMENT ON TABLE price IS 'What use through a programming interface costs, per version.';

CREATE TABLE term (
    kind        VARCHAR NOT NULL CHECK (kind IN ('stage', 'task', 'subtask', 'modality', 'access', 'phase')),
    term        VARCHAR NOT NULL,
    position    INTEGER NOT NULL,
    description VARCHAR,
    PRIMARY KEY (kind, term)
);
COMMENT ON TABLE term IS 'The terms of stages, tasks, subtasks, modalities, access and phases in the order in which tables and figures show them: that of vocabulary.yml, and what is used beside it sorted after that.';
COMMENT ON COLUMN term.kind IS 'What the term is about. The terms of a mandatory input, optional input or output are the modalities in it, between plus signs.';
COMMENT ON COLUMN term.term IS 'The text in the evidence, the models or the resources.';
COMMENT ON COLUMN term.position IS 'The order within its kind, from 1.';
COMMENT ON COLUMN term.description IS 'What people mean by it, from vocabulary.yml; null if nobody said.';

CREATE TABLE evidence (
    row_number      INTEGER PRIMARY KEY,
    study           VARCHAR REFERENCES study (study),
    version         VARCHAR NOT NULL REFERENCES model_version (version),
    stage           VARCHAR NOT NULL,
    task            VARCHAR NOT NULL,
    subtask         VARCHAR NOT NULL,
    mandatory_input VARCHAR NOT NULL,
    optional_input  VARCHAR,
    output          VARCHAR NOT NULL,
    applied         INTEGER NOT NULL,
    best            INTEGER NOT NULL,
    negative        BOOLEAN,
    place           VARCHAR NOT NULL
);
COMMENT ON TABLE evidence IS 'Which version was applied to, and did best in, which use. With a study: 0 or 1. Without a study: published counts of studies. The two are never added up. place: file and line.';
COMMENT ON COLUMN evidence.row_number IS 'The order by what the rows say, from 1.';
COMMENT ON COLUMN evidence.negative IS 'Whether the study reports a negative result for this use; null if nobody said, and for published counts.';
COMMENT ON COLUMN evidence.place IS 'File and line that say so, and the column of a matrix.';

CREATE VIEW use_of_version AS
SELECT
    CASE WHEN evidence.study IS NULL THEN 'published counts' ELSE 'studies' END AS basis,
    evidence.*,
    model_version.model,
    model_version.size,
    model_version.access
FROM evidence
JOIN model_version USING (version);
COMMENT ON VIEW use_of_version IS 'The evidence with its model, and on which basis it counts. A query over it groups by basis.';
