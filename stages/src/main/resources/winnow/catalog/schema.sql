-- The catalog: everything that the review knows, as tables. Ids are the text forms used in all files. In one transaction, as each
-- of so many statements would be written through to the disk by itself.
BEGIN TRANSACTION;

CREATE TABLE database (
    database VARCHAR PRIMARY KEY,
    name     VARCHAR NOT NULL,
    track    VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    kind     VARCHAR NOT NULL CHECK (kind IN ('database', 'register', 'website', 'organisation', 'citation_searching'))
);
COMMENT ON TABLE database IS 'The databases that the protocol names, in its order, with the registers and the sources of other methods.';
COMMENT ON COLUMN database.database IS 'The name in record ids and of the folders of its exports.';
COMMENT ON COLUMN database.name IS 'The name for people.';
COMMENT ON COLUMN database.track IS 'The track of the protocol that its records take.';
COMMENT ON COLUMN database.position IS 'Place in the protocol, from 1.';
COMMENT ON COLUMN database.kind IS 'A database, a register, or one of the other methods: website, organisation, citation_searching.';

CREATE TABLE review (
    is_update        BOOLEAN NOT NULL,
    last_round       VARCHAR NOT NULL,
    studies          BIGINT NOT NULL,
    reports          BIGINT NOT NULL,
    removed_studies  BIGINT NOT NULL,
    removed_reports  BIGINT NOT NULL,
    removed_because  VARCHAR NOT NULL,
    counted_as_new   BOOLEAN NOT NULL,
    studies_in_meta_analysis BIGINT NOT NULL,
    reports_in_meta_analysis BIGINT NOT NULL
);
COMMENT ON TABLE review IS 'One row: what the protocol declares of this version of the review and of the one before it.';
COMMENT ON COLUMN review.is_update IS 'Whether there is an earlier version.';
COMMENT ON COLUMN review.last_round IS 'The last search round of the earlier version, if it was made here; otherwise empty.';
COMMENT ON COLUMN review.studies IS 'Studies of an earlier version that was made elsewhere.';
COMMENT ON COLUMN review.reports IS 'Reports of these studies.';
COMMENT ON COLUMN review.removed_studies IS 'How many of these studies do not count any more.';
COMMENT ON COLUMN review.removed_reports IS 'How many of these reports do not count any more.';
COMMENT ON COLUMN review.removed_because IS 'Why; empty if none was removed.';
COMMENT ON COLUMN review.counted_as_new IS 'Whether a new report of a study of the earlier version counts among the new reports; otherwise it counts in the total only.';
COMMENT ON COLUMN review.studies_in_meta_analysis IS 'Of all studies, those in a meta-analysis; 0 if there is none.';
COMMENT ON COLUMN review.reports_in_meta_analysis IS 'Reports of these studies.';

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
COMMENT ON COLUMN record.record IS 'Database and accession number, as pubmed:31452104.';
COMMENT ON COLUMN record.database IS 'Where the record comes from.';
COMMENT ON COLUMN record.citation IS 'The citation that the record belongs to; a record that names its citation is the same here and there.';
COMMENT ON COLUMN record.first_round IS 'The earliest search round with the record.';
COMMENT ON COLUMN record.title IS 'As the export has it, blanks collapsed.';
COMMENT ON COLUMN record.authors IS 'In printed order, parted by semicolons; empty if the export names none.';
COMMENT ON COLUMN record.year IS 'Of publication.';
COMMENT ON COLUMN record.container IS 'Journal, proceedings or book.';
COMMENT ON COLUMN record.doi IS 'In lower case, without the address of the resolver.';
COMMENT ON COLUMN record.type IS 'Kinds of publication, parted by semicolons.';
COMMENT ON COLUMN record.language IS 'Languages, parted by semicolons.';

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
COMMENT ON COLUMN export_file.file IS 'Path in the review.';
COMMENT ON COLUMN export_file.round IS 'The search round, named by its day.';
COMMENT ON COLUMN export_file.database IS 'The database that was exported.';
COMMENT ON COLUMN export_file.format IS 'How the file was read.';
COMMENT ON COLUMN export_file.entries IS 'What the file holds: records plus rejected.';
COMMENT ON COLUMN export_file.records IS 'Entries that became records, repeats of a record included.';
COMMENT ON COLUMN export_file.rejected IS 'Entries that could not be read; they are kept in quarantine.';

CREATE TABLE sighting (
    record VARCHAR NOT NULL REFERENCES record (record),
    round  VARCHAR NOT NULL,
    file   VARCHAR NOT NULL,
    line   BIGINT NOT NULL,
    title_hash    VARCHAR,
    abstract_hash VARCHAR
);
COMMENT ON TABLE sighting IS 'One row per entry of an export that became a record: which record it was, in which search round and file.';
COMMENT ON COLUMN sighting.record IS 'The record that the entry became.';
COMMENT ON COLUMN sighting.round IS 'The search round of the export.';
COMMENT ON COLUMN sighting.file IS 'The export.';
COMMENT ON COLUMN sighting.line IS 'Where the entry begins in the export, from 1.';
COMMENT ON COLUMN sighting.title_hash IS 'Names what the title says there, case and punctuation aside.';
COMMENT ON COLUMN sighting.abstract_hash IS 'Likewise the abstract; null if the entry has none.';

CREATE TABLE search (
    round    VARCHAR NOT NULL,
    database VARCHAR NOT NULL REFERENCES database (database),
    query    VARCHAR NOT NULL,
    day      DATE NOT NULL,
    hits     BIGINT NOT NULL,
    note     VARCHAR NOT NULL,
    PRIMARY KEY (round, database)
);
COMMENT ON TABLE search IS 'What people noted about each search in search.yml; a search without a note is not here.';
COMMENT ON COLUMN search.round IS 'The search round.';
COMMENT ON COLUMN search.database IS 'Whose site was searched.';
COMMENT ON COLUMN search.query IS 'As typed.';
COMMENT ON COLUMN search.day IS 'On which it was run.';
COMMENT ON COLUMN search.hits IS 'That the site showed and exported.';
COMMENT ON COLUMN search.note IS 'Limits and remarks; empty if none.';

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
COMMENT ON COLUMN issue.stage IS 'The stage that found it.';
COMMENT ON COLUMN issue.code IS 'The kind of issue.';
COMMENT ON COLUMN issue.effect IS 'What became of the row: kept or rejected.';
COMMENT ON COLUMN issue.file IS 'The file with the row.';
COMMENT ON COLUMN issue.line IS 'The row''s line, from 1; 0 if the whole file is meant.';
COMMENT ON COLUMN issue.field IS 'Column or tag, as the file spells it.';
COMMENT ON COLUMN issue.value IS 'The text at issue, as it was read.';
COMMENT ON COLUMN issue.text IS 'What the code means and what was done.';

CREATE TABLE pair (
    left_record  VARCHAR NOT NULL REFERENCES record (record),
    right_record VARCHAR NOT NULL REFERENCES record (record),
    score        DOUBLE NOT NULL,
    outcome      VARCHAR NOT NULL,
    basis        VARCHAR NOT NULL,
    evidence     VARCHAR NOT NULL
);
COMMENT ON TABLE pair IS 'Two records compared, with the evidence, for every pair that is not plainly different.';
COMMENT ON COLUMN pair.left_record IS 'The record that sorts first.';
COMMENT ON COLUMN pair.right_record IS 'The record that sorts last.';
COMMENT ON COLUMN pair.score IS 'Evidence for the same work, in bits; negative is evidence against.';
COMMENT ON COLUMN pair.outcome IS 'What follows: same, doubtful, two-reports, different.';
COMMENT ON COLUMN pair.basis IS 'Who says so: the rules or a person.';
COMMENT ON COLUMN pair.evidence IS 'Field, level and bits of each comparison, parted by semicolons.';

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
COMMENT ON COLUMN citation.citation IS 'The record that names it: the first of its records in sorted order.';
COMMENT ON COLUMN citation.title IS 'The best of its records'' titles.';
COMMENT ON COLUMN citation.authors IS 'In printed order, parted by semicolons; empty if no record names any.';
COMMENT ON COLUMN citation.year IS 'Of publication.';
COMMENT ON COLUMN citation.container IS 'Journal, proceedings or book.';
COMMENT ON COLUMN citation.volume IS 'As printed.';
COMMENT ON COLUMN citation.issue IS 'As printed.';
COMMENT ON COLUMN citation.pages IS 'As printed.';
COMMENT ON COLUMN citation.doi IS 'In lower case, without the address of the resolver.';
COMMENT ON COLUMN citation.pmid IS 'The number in PubMed.';
COMMENT ON COLUMN citation.arxiv IS 'The identifier in arXiv.';
COMMENT ON COLUMN citation.url IS 'An address of the report.';
COMMENT ON COLUMN citation.type IS 'Kinds of publication, parted by semicolons.';
COMMENT ON COLUMN citation.language IS 'Languages, parted by semicolons.';
COMMENT ON COLUMN citation.records IS 'How many records belong to it, itself included.';

CREATE TABLE criterion (
    criterion VARCHAR PRIMARY KEY,
    text      VARCHAR NOT NULL,
    position  INTEGER NOT NULL,
    screening_box VARCHAR NOT NULL CHECK (screening_box IN ('excluded_automatic', 'excluded_other', 'records_excluded'))
);
COMMENT ON TABLE criterion IS 'The reasons to exclude, in protocol order; the journal threshold is position 0. screening_box: where the flow diagram counts what it excludes before the full text.';
COMMENT ON COLUMN criterion.criterion IS 'The code that votes use.';
COMMENT ON COLUMN criterion.text IS 'The reason for people.';
COMMENT ON COLUMN criterion.position IS 'Place in the protocol, from 1; the journal threshold is 0.';
COMMENT ON COLUMN criterion.screening_box IS 'Where the flow diagram counts what it excludes before the full text.';

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
COMMENT ON COLUMN verdict.citation IS 'The citation that it is about.';
COMMENT ON COLUMN verdict.track IS 'The track that the citation took.';
COMMENT ON COLUMN verdict.verdict IS 'What is decided, or in which way it is open.';
COMMENT ON COLUMN verdict.step IS 'Where it left the review (excluded), or where it waits (conflict, pending, flagged).';
COMMENT ON COLUMN verdict.reason IS 'The criterion that excluded it.';
COMMENT ON COLUMN verdict.decided_by IS 'Who excluded it: a person, or automation.';
COMMENT ON COLUMN verdict.journal IS 'Title of the journal in the list of journals, if it was found there.';
COMMENT ON COLUMN verdict.journal_matched_by IS 'How the journal was found.';
COMMENT ON COLUMN verdict.journal_citations IS 'Its citations in that list, which are held against the threshold.';

CREATE TABLE flag (
    citation VARCHAR NOT NULL REFERENCES citation (citation),
    rule     VARCHAR NOT NULL,
    reason   VARCHAR NOT NULL
);
COMMENT ON TABLE flag IS 'What a rule could not decide about a citation, or wants a person to see.';
COMMENT ON COLUMN flag.citation IS 'The citation that it is about.';
COMMENT ON COLUMN flag.rule IS 'The rule that raised it.';
COMMENT ON COLUMN flag.reason IS 'What a person has to look at.';

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
COMMENT ON COLUMN vote.record IS 'The record that was voted on.';
COMMENT ON COLUMN vote.phase IS 'Title and abstract (title), or full text.';
COMMENT ON COLUMN vote.vote IS 'What was said.';
COMMENT ON COLUMN vote.criterion IS 'The reason of a vote to exclude.';
COMMENT ON COLUMN vote.reviewer IS 'Who voted.';
COMMENT ON COLUMN vote.date IS 'The day of the vote.';
COMMENT ON COLUMN vote.note IS 'Free text; may be empty.';
COMMENT ON COLUMN vote.file IS 'The file with the vote.';
COMMENT ON COLUMN vote.line IS 'The vote''s line there, from 1.';

CREATE TABLE ruling (
    record      VARCHAR NOT NULL REFERENCES record (record),
    phase       VARCHAR NOT NULL CHECK (phase IN ('title', 'fulltext')),
    vote        VARCHAR NOT NULL CHECK (vote IN ('include', 'exclude', 'not-retrieved')),
    criterion   VARCHAR,
    adjudicator VARCHAR NOT NULL,
    date        DATE NOT NULL,
    settles     VARCHAR NOT NULL,
    note        VARCHAR NOT NULL,
    file        VARCHAR NOT NULL,
    line        BIGINT NOT NULL
);
COMMENT ON TABLE ruling IS 'Every ruling about a conflict or a flagged record, those that no longer settle anything included.';
COMMENT ON COLUMN ruling.record IS 'The record that it is about.';
COMMENT ON COLUMN ruling.phase IS 'In which phase.';
COMMENT ON COLUMN ruling.vote IS 'What was ruled.';
COMMENT ON COLUMN ruling.criterion IS 'Why it excludes, as written; null if it does not.';
COMMENT ON COLUMN ruling.adjudicator IS 'Who settled it.';
COMMENT ON COLUMN ruling.date IS 'On which day.';
COMMENT ON COLUMN ruling.settles IS 'Names the votes, the text and the criteria that it settles.';
COMMENT ON COLUMN ruling.note IS 'Free text; empty if none.';
COMMENT ON COLUMN ruling.file IS 'Where it stands.';
COMMENT ON COLUMN ruling.line IS 'Where it stands.';

CREATE TABLE waiting (
    citation VARCHAR NOT NULL REFERENCES citation (citation),
    phase    VARCHAR NOT NULL CHECK (phase IN ('title', 'fulltext')),
    asks     VARCHAR NOT NULL CHECK (asks IN ('vote', 'ruling')),
    reviewer VARCHAR
);
COMMENT ON TABLE waiting IS 'Whom each open citation waits for: a vote of each named reviewer, or a ruling of anyone who did not vote (reviewer is null).';
COMMENT ON COLUMN waiting.citation IS 'The open citation.';
COMMENT ON COLUMN waiting.phase IS 'The phase in which it waits.';
COMMENT ON COLUMN waiting.asks IS 'What it waits for: a vote or a ruling.';
COMMENT ON COLUMN waiting.reviewer IS 'Whose vote; null if a ruling of anyone who did not vote.';

CREATE TABLE citation_flow (
    citation VARCHAR PRIMARY KEY REFERENCES citation (citation),
    record   VARCHAR NOT NULL REFERENCES record (record),
    flow     VARCHAR NOT NULL CHECK (flow IN ('earlier', 'databases', 'other'))
);
COMMENT ON TABLE citation_flow IS 'In which column of the flow diagram each citation is, and which of its records stands for it there: the record that names it, unless that comes later or by another method than another one.';
COMMENT ON COLUMN citation_flow.citation IS 'Every citation once.';
COMMENT ON COLUMN citation_flow.record IS 'The record that carries its verdict; its other records are duplicates.';
COMMENT ON COLUMN citation_flow.flow IS 'earlier: a record was there in the earlier version; databases: a database or register has it; other: only other methods found it.';

CREATE TABLE ledger (
    record     VARCHAR PRIMARY KEY REFERENCES record (record),
    database   VARCHAR NOT NULL REFERENCES database (database),
    citation   VARCHAR NOT NULL REFERENCES citation (citation),
    first_round VARCHAR NOT NULL,
    box        VARCHAR NOT NULL CHECK (box IN (
        'earlier_included', 'earlier_awaiting', 'earlier_others',
        'duplicates', 'excluded_automatic', 'excluded_other', 'records_excluded', 'awaiting_title',
        'dbr_notretrieved_reports', 'awaiting_fulltext', 'dbr_excluded', 'included_dbr_reports',
        'other_duplicates', 'other_removed', 'other_notretrieved_reports', 'other_awaiting', 'other_excluded',
        'included_other_reports')),
    state      VARCHAR NOT NULL CHECK (state IN ('duplicate', 'excluded', 'awaiting', 'not-retrieved', 'included')),
    step       VARCHAR CHECK (step IN ('threshold', 'title', 'fulltext')),
    reason     VARCHAR REFERENCES criterion (criterion),
    decided_by VARCHAR CHECK (decided_by IN ('person', 'automation')),
    outcome    VARCHAR NOT NULL
);
COMMENT ON TABLE ledger IS 'Where each record ended: every record once, in one state. The record that stands for a citation (citation_flow) carries the citation''s verdict, the other records of the citation are its duplicates. box: where the flow diagram counts it. outcome: the same in words. first_round: the search round in which the record was first seen.';
COMMENT ON COLUMN ledger.record IS 'Every record once.';
COMMENT ON COLUMN ledger.database IS 'Where the record comes from.';
COMMENT ON COLUMN ledger.citation IS 'The citation that it belongs to.';
COMMENT ON COLUMN ledger.first_round IS 'The earliest search round with the record.';
COMMENT ON COLUMN ledger.box IS 'Where the flow diagram counts it.';
COMMENT ON COLUMN ledger.state IS 'How it ended.';
COMMENT ON COLUMN ledger.step IS 'Where it was excluded, or where it waits; null for duplicates.';
COMMENT ON COLUMN ledger.reason IS 'The criterion that excluded it.';
COMMENT ON COLUMN ledger.decided_by IS 'Who excluded it: a person, or automation.';
COMMENT ON COLUMN ledger.outcome IS 'The same in words.';

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
COMMENT ON COLUMN agreement.position IS 'Place in the list of comparisons, from 1.';
COMMENT ON COLUMN agreement.phase IS 'Title and abstract (title), or full text.';
COMMENT ON COLUMN agreement.left_reviewer IS 'One of the two reviewers.';
COMMENT ON COLUMN agreement.right_reviewer IS 'The other reviewer.';
COMMENT ON COLUMN agreement.scope IS 'What is compared: all citations, the reasons, one criterion or one month.';
COMMENT ON COLUMN agreement.part IS 'The criterion or month; empty if there is none.';
COMMENT ON COLUMN agreement.both_voted IS 'Citations on which both voted.';
COMMENT ON COLUMN agreement.one_voted IS 'Citations on which one of the two voted.';
COMMENT ON COLUMN agreement.not_retrieved IS 'Citations left out because one said that the report cannot be had.';
COMMENT ON COLUMN agreement.percent_agreement IS 'Share of equal votes, from 0 to 1.';
COMMENT ON COLUMN agreement.cohen_kappa IS 'Cohen''s kappa.';
COMMENT ON COLUMN agreement.kappa_low IS 'Lower end of its 95 % interval.';
COMMENT ON COLUMN agreement.kappa_high IS 'Upper end of its 95 % interval.';
COMMENT ON COLUMN agreement.pabak IS 'Kappa adjusted for prevalence and bias.';
COMMENT ON COLUMN agreement.ac1 IS 'Gwet''s AC1.';
COMMENT ON COLUMN agreement.alpha IS 'Krippendorff''s alpha.';
COMMENT ON COLUMN agreement.positive_agreement IS 'Agreement on what to include, from 0 to 1.';
COMMENT ON COLUMN agreement.negative_agreement IS 'Agreement on what to exclude, from 0 to 1.';
COMMENT ON COLUMN agreement.prevalence_index IS 'How unequal in number the votes to include and to exclude are.';
COMMENT ON COLUMN agreement.bias_index IS 'How differently often the two include.';
COMMENT ON COLUMN agreement.undefined IS 'Why figures are missing; empty if none is.';

CREATE TABLE study (
    study           VARCHAR PRIMARY KEY,
    negative_result BOOLEAN NOT NULL,
    annotated       BOOLEAN NOT NULL,
    note            VARCHAR NOT NULL
);
COMMENT ON TABLE study IS 'One row per included study. annotated: whether people described it; otherwise it stands for one included report.';
COMMENT ON COLUMN study.study IS 'The name that people gave it, or that of its only report.';
COMMENT ON COLUMN study.negative_result IS 'Whether it reports a negative result.';
COMMENT ON COLUMN study.annotated IS 'Whether people described it; otherwise it stands for one included report.';
COMMENT ON COLUMN study.note IS 'Free text; may be empty.';

CREATE TABLE report (
    citation VARCHAR NOT NULL REFERENCES citation (citation),
    study    VARCHAR NOT NULL REFERENCES study (study),
    PRIMARY KEY (citation, study)
);
COMMENT ON TABLE report IS 'Which included report reports which study. A study can have several reports, and a report several studies.';
COMMENT ON COLUMN report.citation IS 'The included report.';
COMMENT ON COLUMN report.study IS 'A study that it reports.';

CREATE TABLE earlier_study (
    study    VARCHAR PRIMARY KEY REFERENCES study (study),
    declared BOOLEAN NOT NULL
);
COMMENT ON TABLE earlier_study IS 'The studies that the earlier version of the review had already.';
COMMENT ON COLUMN earlier_study.study IS 'The study, as in the table study.';
COMMENT ON COLUMN earlier_study.declared IS 'Whether the protocol says so, of a version that was made elsewhere; otherwise one of its reports was there.';

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
COMMENT ON COLUMN model_row.row_number IS 'In the order of names, from 1.';
COMMENT ON COLUMN model_row.model IS 'Name without size.';
COMMENT ON COLUMN model_row.size IS 'As people wrote it, as 70B.';
COMMENT ON COLUMN model_row.version IS 'Name, and size after a hyphen where one is given.';
COMMENT ON COLUMN model_row.access IS 'How it can be had: through a programming interface (API), openly, or not (Restricted).';
COMMENT ON COLUMN model_row.link IS 'An address of the model.';
COMMENT ON COLUMN model_row.place IS 'File and line.';

CREATE TABLE model_version (
    version  VARCHAR PRIMARY KEY,
    model    VARCHAR NOT NULL,
    size     VARCHAR,
    access   VARCHAR NOT NULL CHECK (access IN ('API', 'Open', 'Restricted')),
    link     VARCHAR,
    position INTEGER NOT NULL
);
COMMENT ON TABLE model_version IS 'One row per model version: name, and size after a hyphen where one is given. position: in the order of names; the row_number of its first model_row.';
COMMENT ON COLUMN model_version.version IS 'Name, and size after a hyphen where one is given.';
COMMENT ON COLUMN model_version.model IS 'Name without size.';
COMMENT ON COLUMN model_version.size IS 'As people wrote it, as 70B.';
COMMENT ON COLUMN model_version.access IS 'How it can be had: through a programming interface (API), openly, or not (Restricted).';
COMMENT ON COLUMN model_version.link IS 'An address of the model, of its first line that has one.';
COMMENT ON COLUMN model_version.position IS 'In the order of names; the row_number of its first model_row.';

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
COMMENT ON COLUMN resource.version IS 'The version that needed it.';
COMMENT ON COLUMN resource.phase IS 'What it was needed for.';
COMMENT ON COLUMN resource.gpus IS 'Number of processors, as people wrote it.';
COMMENT ON COLUMN resource.gpu IS 'Kind of processor, as people wrote it.';
COMMENT ON COLUMN resource.memory_gb IS 'Memory of all processors, in GB.';
COMMENT ON COLUMN resource.tdp_w IS 'Thermal design power of all processors, in W.';
COMMENT ON COLUMN resource.price_usd IS 'Price of all processors, in US dollars.';
COMMENT ON COLUMN resource.row_number IS 'The model_row that says so.';

CREATE TABLE price (
    version                 VARCHAR NOT NULL,
    input_usd_per_1k_tokens  DOUBLE,
    output_usd_per_1k_tokens DOUBLE,
    date                    VARCHAR,
    origin                  VARCHAR
);
COMMENT ON TABLE price IS 'What use through a programming interface costs, per version.';
COMMENT ON COLUMN price.version IS 'The version that is priced.';
COMMENT ON COLUMN price.input_usd_per_1k_tokens IS 'US dollars for 1,000 tokens in.';
COMMENT ON COLUMN price.output_usd_per_1k_tokens IS 'US dollars for 1,000 tokens out.';
COMMENT ON COLUMN price.date IS 'When it was priced, as people wrote it.';
COMMENT ON COLUMN price.origin IS 'Where the price stands.';

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

CREATE MACRO position_of(kind_of_term, text) AS (
    SELECT position FROM term WHERE kind = kind_of_term AND term.term = text
);

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
COMMENT ON COLUMN evidence.study IS 'The study that says so; null for published counts of studies.';
COMMENT ON COLUMN evidence.version IS 'The version that was used.';
COMMENT ON COLUMN evidence.stage IS 'Stage of care.';
COMMENT ON COLUMN evidence.task IS 'Task within the stage.';
COMMENT ON COLUMN evidence.subtask IS 'Subtask within the task; stage, task and subtask together are a subtask category.';
COMMENT ON COLUMN evidence.mandatory_input IS 'What must be put in.';
COMMENT ON COLUMN evidence.optional_input IS 'What can be put in besides; null if nothing.';
COMMENT ON COLUMN evidence.output IS 'What comes out.';
COMMENT ON COLUMN evidence.applied IS 'With a study 0 or 1: whether it used the version so. Without: the number of published applications.';
COMMENT ON COLUMN evidence.best IS 'With a study 0 or 1: whether the version did best there. Without: how often it did.';
COMMENT ON COLUMN evidence.negative IS 'Whether the study reports a negative result for this use; null if nobody said, and for published counts.';
COMMENT ON COLUMN evidence.place IS 'File and line that say so, and the column of a matrix.';

CREATE TABLE about (
    name  VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE about IS 'What the catalog says of itself. hash: SHA-256 of what all other tables but issue say, whatever the order of the rows in the files that people wrote.';
COMMENT ON COLUMN about.name IS 'What is said.';
COMMENT ON COLUMN about.value IS 'As text.';

CREATE VIEW use_of_version AS
SELECT
    CASE WHEN evidence.study IS NULL THEN 'published counts' ELSE 'studies' END AS basis,
    evidence.*,
    model_version.model,
    model_version.size,
    model_version.access,
    concat_ws(' › ', stage, task, subtask) AS subtask_category,
    mandatory_input || ', ' || coalesce(optional_input, '–') || ' → ' || output AS input_output,
    CASE
        WHEN mandatory_input = 'text' AND coalesce(optional_input, 'text') = 'text' AND output = 'text' THEN 'single'
        ELSE 'multi'
    END AS modality,
    subtask_category || ' › ' || input_output AS input_output_column
FROM evidence
JOIN model_version USING (version);
COMMENT ON VIEW use_of_version IS 'The evidence with its model, and on which basis it counts. A query over it groups by basis.';
COMMENT ON COLUMN use_of_version.row_number IS 'As evidence.row_number.';
COMMENT ON COLUMN use_of_version.study IS 'As evidence.study.';
COMMENT ON COLUMN use_of_version.version IS 'As evidence.version.';
COMMENT ON COLUMN use_of_version.stage IS 'As evidence.stage.';
COMMENT ON COLUMN use_of_version.task IS 'As evidence.task.';
COMMENT ON COLUMN use_of_version.subtask IS 'As evidence.subtask.';
COMMENT ON COLUMN use_of_version.mandatory_input IS 'As evidence.mandatory_input.';
COMMENT ON COLUMN use_of_version.optional_input IS 'As evidence.optional_input.';
COMMENT ON COLUMN use_of_version.output IS 'As evidence.output.';
COMMENT ON COLUMN use_of_version.applied IS 'As evidence.applied.';
COMMENT ON COLUMN use_of_version.best IS 'As evidence.best.';
COMMENT ON COLUMN use_of_version.negative IS 'As evidence.negative.';
COMMENT ON COLUMN use_of_version.place IS 'As evidence.place.';
COMMENT ON COLUMN use_of_version.basis IS 'studies: one study says so; published counts: another review counted applications. The two are never added up.';
COMMENT ON COLUMN use_of_version.model IS 'Name without size.';
COMMENT ON COLUMN use_of_version.size IS 'As people wrote it, as 70B.';
COMMENT ON COLUMN use_of_version.access IS 'How the version can be had: API, Open or Restricted.';
COMMENT ON COLUMN use_of_version.subtask_category IS 'Stage, task and subtask in one text.';
COMMENT ON COLUMN use_of_version.input_output IS 'Mandatory input, optional input (a dash if there is none) and output in one text.';
COMMENT ON COLUMN use_of_version.modality IS 'single: text in and text out; multi: anything else.';
COMMENT ON COLUMN use_of_version.input_output_column IS 'Subtask category with its inputs and output in one text: a column of the matrix of a published review.';

CREATE VIEW identified_record AS
SELECT record.record, database.kind
FROM record
JOIN database USING (database)
CROSS JOIN review
WHERE record.first_round > review.last_round;
COMMENT ON VIEW identified_record IS 'The records that the flow diagram counts: all, or in an update those that were first seen after the earlier version.';
COMMENT ON COLUMN identified_record.record IS 'As record.record.';
COMMENT ON COLUMN identified_record.kind IS 'As database.kind.';

CREATE VIEW found_report AS
SELECT citation_flow.record, bool_and(earlier_study.study IS NOT NULL) AS of_earlier_studies
FROM report
JOIN citation_flow USING (citation)
LEFT JOIN earlier_study USING (study)
WHERE citation_flow.flow <> 'earlier'
GROUP BY citation_flow.record;
COMMENT ON VIEW found_report IS 'The included reports that the earlier version of the review did not have.';
COMMENT ON COLUMN found_report.record IS 'As citation_flow.record.';
COMMENT ON COLUMN found_report.of_earlier_studies IS 'Whether the earlier version had all studies that it reports.';

CREATE VIEW exported_record AS
WITH seen AS (
    SELECT export_file.database, sighting.record
    FROM sighting
    JOIN export_file USING (file)
    GROUP BY export_file.database, sighting.record
    HAVING min(sighting.round) > (SELECT last_round FROM review)
)
SELECT database.position, database.database, database.name, database.kind, seen.record
FROM database
LEFT JOIN seen USING (database);
COMMENT ON VIEW exported_record IS 'The same by the exports: the records of each database of the protocol, and one row without a record for a database that has none.';
COMMENT ON COLUMN exported_record.position IS 'As database.position.';
COMMENT ON COLUMN exported_record.database IS 'Whose exports have it.';
COMMENT ON COLUMN exported_record.name IS 'As database.name.';
COMMENT ON COLUMN exported_record.kind IS 'As database.kind.';
COMMENT ON COLUMN exported_record.record IS 'A record, once per database; null if there is none.';

CREATE VIEW sighting_of_database AS
SELECT sighting.round, record.database, sighting.record, record.first_round, record.title, sighting.file, sighting.line
FROM sighting
JOIN record USING (record);
COMMENT ON VIEW sighting_of_database IS 'The sightings with the database of their record.';
COMMENT ON COLUMN sighting_of_database.round IS 'As sighting.round.';
COMMENT ON COLUMN sighting_of_database.database IS 'As record.database.';
COMMENT ON COLUMN sighting_of_database.record IS 'As sighting.record.';
COMMENT ON COLUMN sighting_of_database.first_round IS 'As record.first_round.';
COMMENT ON COLUMN sighting_of_database.title IS 'As record.title.';
COMMENT ON COLUMN sighting_of_database.file IS 'As sighting.file.';
COMMENT ON COLUMN sighting_of_database.line IS 'As sighting.line.';

CREATE VIEW exclusion AS
SELECT
    ledger.step,
    criterion.criterion,
    criterion.position,
    ledger.citation,
    citation.title,
    ledger.decided_by,
    criterion.text AS reason_text
FROM ledger
JOIN criterion ON criterion.criterion = ledger.reason
JOIN citation USING (citation)
WHERE ledger.state = 'excluded';
COMMENT ON VIEW exclusion IS 'The citations that are excluded, each with its reason.';
COMMENT ON COLUMN exclusion.step IS 'As ledger.step.';
COMMENT ON COLUMN exclusion.criterion IS 'As criterion.criterion.';
COMMENT ON COLUMN exclusion.position IS 'As criterion.position.';
COMMENT ON COLUMN exclusion.citation IS 'As ledger.citation.';
COMMENT ON COLUMN exclusion.title IS 'As citation.title.';
COMMENT ON COLUMN exclusion.decided_by IS 'As ledger.decided_by.';
COMMENT ON COLUMN exclusion.reason_text IS 'As criterion.text.';

CREATE VIEW included_study AS
SELECT
    study.study,
    CASE WHEN NOT annotated THEN 'not described' WHEN negative_result THEN 'yes' ELSE 'no' END AS negative_result,
    min(citation.year) AS year,
    count(report.citation) AS reports,
    study.note
FROM study
LEFT JOIN report USING (study)
LEFT JOIN citation USING (citation)
GROUP BY study.study, study.annotated, study.negative_result, study.note;
COMMENT ON VIEW included_study IS 'The included studies, each with the year of its earliest report.';
COMMENT ON COLUMN included_study.study IS 'As study.study.';
COMMENT ON COLUMN included_study.note IS 'As study.note.';
COMMENT ON COLUMN included_study.negative_result IS 'Whether it reports a negative result: yes, no, or not described for a study that nobody has annotated yet.';
COMMENT ON COLUMN included_study.year IS 'Of its earliest report; null if none has a year.';
COMMENT ON COLUMN included_study.reports IS 'How many included reports it has.';

CREATE VIEW study_in_database AS
SELECT
    record.database,
    report.study,
    record.record,
    report.citation,
    count(DISTINCT record.database) OVER (PARTITION BY report.study) AS databases
FROM report
JOIN record USING (citation);
COMMENT ON VIEW study_in_database IS 'In which databases each included study was found: one row per record of one of its reports.';
COMMENT ON COLUMN study_in_database.database IS 'As record.database.';
COMMENT ON COLUMN study_in_database.study IS 'As report.study.';
COMMENT ON COLUMN study_in_database.record IS 'As record.record.';
COMMENT ON COLUMN study_in_database.citation IS 'As report.citation.';
COMMENT ON COLUMN study_in_database.databases IS 'In how many databases the study was found.';

CREATE VIEW study_in_stage AS
SELECT study.study, evidence.stage, evidence.task, evidence.subtask, evidence.version, evidence.applied, evidence.best
FROM study
LEFT JOIN evidence USING (study);
COMMENT ON VIEW study_in_stage IS 'What each included study did; one row without a stage for a study without evidence.';
COMMENT ON COLUMN study_in_stage.study IS 'As study.study.';
COMMENT ON COLUMN study_in_stage.stage IS 'As evidence.stage.';
COMMENT ON COLUMN study_in_stage.task IS 'As evidence.task.';
COMMENT ON COLUMN study_in_stage.subtask IS 'As evidence.subtask.';
COMMENT ON COLUMN study_in_stage.version IS 'As evidence.version.';
COMMENT ON COLUMN study_in_stage.applied IS 'As evidence.applied.';
COMMENT ON COLUMN study_in_stage.best IS 'As evidence.best.';

CREATE VIEW model_listing AS
SELECT
    model_row.version,
    row_number() OVER (
        PARTITION BY model_row.version
        ORDER BY
            model_row.link,
            pretrain.memory_gb,
            pretrain.tdp_w,
            pretrain.price_usd,
            finetune.memory_gb,
            finetune.tdp_w,
            finetune.price_usd,
            inference.memory_gb,
            inference.tdp_w,
            inference.price_usd,
            model_row.row_number
    ) AS listing,
    count(*) OVER (PARTITION BY model_row.version) AS listings,
    model_row.model,
    model_row.size,
    model_row.access,
    model_row.link,
    pretrain.memory_gb AS pretrain_memory_gb,
    pretrain.tdp_w AS pretrain_tdp_w,
    pretrain.price_usd AS pretrain_price_usd,
    finetune.memory_gb AS finetune_memory_gb,
    finetune.tdp_w AS finetune_tdp_w,
    finetune.price_usd AS finetune_price_usd,
    inference.memory_gb AS inference_memory_gb,
    inference.tdp_w AS inference_tdp_w,
    inference.price_usd AS inference_price_usd,
    model_row.place
FROM model_row
LEFT JOIN resource AS pretrain ON pretrain.row_number = model_row.row_number AND pretrain.phase = 'pretrain'
LEFT JOIN resource AS finetune ON finetune.row_number = model_row.row_number AND finetune.phase = 'finetune'
LEFT JOIN resource AS inference ON inference.row_number = model_row.row_number AND inference.phase = 'inference';
COMMENT ON VIEW model_listing IS 'The lines of models.csv, each with what all its phases needed.';
COMMENT ON COLUMN model_listing.version IS 'As model_row.version.';
COMMENT ON COLUMN model_listing.listing IS 'Tells several lines of a version apart, in no order of theirs.';
COMMENT ON COLUMN model_listing.listings IS 'In how many lines of models.csv the version is.';
COMMENT ON COLUMN model_listing.model IS 'As model_row.model.';
COMMENT ON COLUMN model_listing.size IS 'As model_row.size.';
COMMENT ON COLUMN model_listing.access IS 'As model_row.access.';
COMMENT ON COLUMN model_listing.link IS 'As model_row.link.';
COMMENT ON COLUMN model_listing.pretrain_memory_gb IS 'As resource.memory_gb.';
COMMENT ON COLUMN model_listing.pretrain_tdp_w IS 'As resource.tdp_w.';
COMMENT ON COLUMN model_listing.pretrain_price_usd IS 'As resource.price_usd.';
COMMENT ON COLUMN model_listing.finetune_memory_gb IS 'As resource.memory_gb.';
COMMENT ON COLUMN model_listing.finetune_tdp_w IS 'As resource.tdp_w.';
COMMENT ON COLUMN model_listing.finetune_price_usd IS 'As resource.price_usd.';
COMMENT ON COLUMN model_listing.inference_memory_gb IS 'As resource.memory_gb.';
COMMENT ON COLUMN model_listing.inference_tdp_w IS 'As resource.tdp_w.';
COMMENT ON COLUMN model_listing.inference_price_usd IS 'As resource.price_usd.';
COMMENT ON COLUMN model_listing.place IS 'As model_row.place.';

CREATE VIEW resource_of_version AS
SELECT
    resource.version,
    resource.row_number,
    resource.phase,
    row_number() OVER (
        PARTITION BY resource.version, resource.phase
        ORDER BY resource.gpus, resource.gpu, memory_gb, tdp_w, price_usd, resource.row_number
    ) AS listing,
    model_version.access,
    resource.gpus,
    resource.gpu,
    resource.memory_gb,
    resource.tdp_w,
    resource.price_usd,
    lines.listings
FROM resource
JOIN model_version USING (version)
JOIN (SELECT version, count(*) AS listings FROM model_row GROUP BY version) AS lines USING (version);
COMMENT ON VIEW resource_of_version IS 'What the versions needed per phase, and how often each is listed.';
COMMENT ON COLUMN resource_of_version.version IS 'As resource.version.';
COMMENT ON COLUMN resource_of_version.row_number IS 'As resource.row_number.';
COMMENT ON COLUMN resource_of_version.access IS 'As model_version.access.';
COMMENT ON COLUMN resource_of_version.phase IS 'As resource.phase.';
COMMENT ON COLUMN resource_of_version.gpus IS 'As resource.gpus.';
COMMENT ON COLUMN resource_of_version.gpu IS 'As resource.gpu.';
COMMENT ON COLUMN resource_of_version.memory_gb IS 'As resource.memory_gb.';
COMMENT ON COLUMN resource_of_version.tdp_w IS 'As resource.tdp_w.';
COMMENT ON COLUMN resource_of_version.price_usd IS 'As resource.price_usd.';
COMMENT ON COLUMN resource_of_version.listing IS 'Tells several lines of the version with that phase apart, in no order of theirs.';
COMMENT ON COLUMN resource_of_version.listings IS 'In how many lines of models.csv the version is; with several, nobody can say which of them is right.';

CREATE VIEW resource_of_best AS
SELECT DISTINCT use_of_version.basis, use_of_version.stage, use_of_version.task, resource_of_version.*
FROM use_of_version
JOIN resource_of_version USING (version)
WHERE use_of_version.best > 0 AND resource_of_version.listings = 1;
COMMENT ON VIEW resource_of_best IS 'What the versions that did best in a task of a stage needed per phase; versions that are listed several times are left out.';
COMMENT ON COLUMN resource_of_best.basis IS 'As use_of_version.basis.';
COMMENT ON COLUMN resource_of_best.stage IS 'As evidence.stage.';
COMMENT ON COLUMN resource_of_best.task IS 'As evidence.task.';
COMMENT ON COLUMN resource_of_best.version IS 'As resource.version.';
COMMENT ON COLUMN resource_of_best.row_number IS 'As resource.row_number.';
COMMENT ON COLUMN resource_of_best.access IS 'As model_version.access.';
COMMENT ON COLUMN resource_of_best.phase IS 'As resource.phase.';
COMMENT ON COLUMN resource_of_best.gpus IS 'As resource.gpus.';
COMMENT ON COLUMN resource_of_best.gpu IS 'As resource.gpu.';
COMMENT ON COLUMN resource_of_best.memory_gb IS 'As resource.memory_gb.';
COMMENT ON COLUMN resource_of_best.tdp_w IS 'As resource.tdp_w.';
COMMENT ON COLUMN resource_of_best.price_usd IS 'As resource.price_usd.';
COMMENT ON COLUMN resource_of_best.listing IS 'As resource_of_version.listing.';
COMMENT ON COLUMN resource_of_best.listings IS 'As resource_of_version.listings.';
COMMIT;
