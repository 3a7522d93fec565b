package winnow.stage;

import winnow.model.Citation;
import winnow.model.Cluster;
import winnow.model.Decision;
import winnow.model.ExportFile;
import winnow.model.LoggedSearch;
import winnow.model.Pair;
import winnow.model.Ruling;
import winnow.model.Screened;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.stage.Artifact.Folder;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Artifact.Opaque;
import winnow.stage.Artifact.TextFile;

/** Every file and folder of a review, once. */
public final class Artifacts {

    public static final Folder SEARCHES = new Folder("raw/searches");
    public static final Folder JOURNALS = new Folder("raw/journals");
    public static final Folder DECISIONS = new Folder("raw/decisions");
    public static final TextFile DUPLICATES = new TextFile("raw/decisions/duplicates.csv");
    public static final TextFile DUPLICATES_WORKBOOK = new TextFile("raw/decisions/duplicates.xlsx");
    public static final Folder ANNOTATIONS = new Folder("raw/annotations");

    /** Per search round what people had given when the next one began, as copies: {@code raw/rounds/<round>/decisions}. */
    public static final Folder ROUNDS = new Folder("raw/rounds");

    public static final JsonLines<ExportFile> EXPORTS =
            new JsonLines<>("curated/ingest/exports.jsonl", ExportFile.class);
    public static final JsonLines<LoggedSearch> SEARCH_LOG =
            new JsonLines<>("curated/ingest/searches.jsonl", LoggedSearch.class);
    public static final JsonLines<SourceRecord> RECORDS =
            new JsonLines<>("curated/ingest/records.jsonl", SourceRecord.class);
    public static final JsonLines<Sighting> SIGHTINGS =
            new JsonLines<>("curated/ingest/sightings.jsonl", Sighting.class);
    public static final JsonLines<Issue> INGEST_ISSUES = new JsonLines<>("curated/ingest/issues.jsonl", Issue.class);
    public static final Folder QUARANTINE = new Folder("curated/ingest/quarantine");

    public static final JsonLines<Pair> PAIRS = new JsonLines<>("curated/dedup/pairs.jsonl", Pair.class);
    public static final JsonLines<Cluster> CLUSTERS = new JsonLines<>("curated/dedup/clusters.jsonl", Cluster.class);
    public static final JsonLines<Citation> CITATIONS =
            new JsonLines<>("curated/dedup/citations.jsonl", Citation.class);
    public static final TextFile DOUBTFUL = new TextFile("curated/dedup/doubtful.csv");
    public static final JsonLines<Issue> DEDUP_ISSUES = new JsonLines<>("curated/dedup/issues.jsonl", Issue.class);

    public static final JsonLines<Screened> VERDICTS = new JsonLines<>("curated/screen/verdicts.jsonl", Screened.class);
    public static final JsonLines<Decision> VOTES = new JsonLines<>("curated/screen/votes.jsonl", Decision.class);
    public static final JsonLines<Ruling> RULINGS = new JsonLines<>("curated/screen/rulings.jsonl", Ruling.class);
    public static final Folder WORKLISTS = new Folder("curated/screen/worklists");
    public static final TextFile CONFLICTS = new TextFile("curated/screen/conflicts.csv");
    public static final TextFile AGREEMENT = new TextFile("curated/screen/agreement.json");
    public static final JsonLines<Issue> SCREEN_ISSUES = new JsonLines<>("curated/screen/issues.jsonl", Issue.class);

    public static final Opaque CATALOG = new Opaque("curated/catalog/catalog.duckdb");
    public static final Folder CATALOG_CSV = new Folder("curated/catalog/csv");
    public static final Folder CATALOG_PARQUET = new Folder("curated/catalog/parquet");
    public static final TextFile DIFFERENCES = new TextFile("curated/catalog/differences.csv");

    public static final TextFile PRISMA_JSON = new TextFile("reports/prisma.json");
    public static final TextFile PRISMA_CSV = new TextFile("reports/PRISMA.csv");
    public static final TextFile PRISMA_SVG = new TextFile("reports/prisma.svg");
    public static final TextFile PRISMA_PNG = new TextFile("reports/prisma.png");
    public static final TextFile PRISMA_PDF = new TextFile("reports/prisma.pdf");
    public static final TextFile PRISMA_SCHEMA = new TextFile("reports/prisma.schema.json");
    public static final TextFile AGREEMENT_SVG = new TextFile("reports/agreement.svg");
    public static final TextFile METHODS = new TextFile("reports/methods.md");
    public static final TextFile UPDATE = new TextFile("reports/update.md");
    public static final TextFile UPDATE_JSON = new TextFile("reports/update.json");
    public static final TextFile CHECKLIST = new TextFile("reports/checklist.md");
    public static final Folder TABLES = new Folder("reports/tables");
    public static final Folder FIGURES = new Folder("reports/figures");
    public static final TextFile TABLES_WORKBOOK = new TextFile("reports/tables.xlsx");
    public static final TextFile DICTIONARY = new TextFile("reports/dictionary.csv");
    public static final TextFile REPORT_PAGE = new TextFile("reports/index.html");
    public static final Folder SELECTOR = new Folder("reports/selector");
    public static final TextFile CRATE = new TextFile("reports/ro-crate-metadata.json");

    /** The selector itself, in that folder. */
    public static final TextFile SELECTOR_JSON = new TextFile("reports/selector/selector.json");

    /** The states of earlier search rounds: {@code curated/rounds/<round>} is a review of its own. */
    public static final String STATES = "curated/rounds/";

    private Artifacts() {}

    /** The same artifact in the state of an earlier search round. */
    public static Opaque asOf(String round, Opaque artifact) {
        return new Opaque(STATES + round + "/" + artifact.path());
    }

    /** The same artifact in the state of an earlier search round. */
    public static TextFile asOf(String round, TextFile artifact) {
        return new TextFile(STATES + round + "/" + artifact.path());
    }
}
