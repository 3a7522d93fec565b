package winnow.catalog;

import java.io.IOException;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Gathers records, citations, verdicts and annotations in one database, checked against each other. */
public final class Catalog implements Stage {

    /** The box of everything that is excluded on title and abstract. */
    static final String EXCLUDED_AT_SCREENING = "records_excluded";

    private static final String ISSUES = "SELECT count(*) FROM issue WHERE stage = 'catalog'";

    private final Settings settings;

    /**
     * @param databases in protocol order
     * @param criteria the reasons to exclude in protocol order, the first being {@link Criterion#THRESHOLD}
     * @param thresholdBox where the flow diagram counts records below the threshold, one of {@link #THRESHOLD_BOXES}
     * @param annotations how annotations are read
     * @param prisma what the flow diagram cannot know from records and votes
     */
    public record Settings(
            List<Database> databases,
            List<Criterion> criteria,
            String thresholdBox,
            AnnotationSettings annotations,
            PrismaSettings prisma) {

        /** The PRISMA statement leaves the choice open, so the protocol has to make it. */
        public static final List<String> THRESHOLD_BOXES =
                List.of("excluded_automatic", "excluded_other", EXCLUDED_AT_SCREENING);

        /** Of a new review. */
        public Settings(
                List<Database> databases,
                List<Criterion> criteria,
                String thresholdBox,
                AnnotationSettings annotations) {
            this(databases, criteria, thresholdBox, annotations, PrismaSettings.defaults());
        }

        /** @throws IllegalArgumentException if the threshold is not the first criterion, or there is no such box */
        public Settings {
            databases = List.copyOf(databases);
            criteria = List.copyOf(criteria);
            if (criteria.isEmpty() || !criteria.get(0).code().equals(Criterion.THRESHOLD.code())) {
                throw new IllegalArgumentException("the first criterion is not the threshold: " + criteria);
            }
            if (!THRESHOLD_BOXES.contains(thresholdBox)) {
                throw new IllegalArgumentException("no such box: " + thresholdBox + "; there are " + THRESHOLD_BOXES);
            }
        }
    }

    /**
     * A database of the protocol.
     *
     * @param database the name in record ids and of its folders
     * @param name the name for people
     * @param track the track that its records take
     */
    public record Database(String database, String name, String track) {}

    /**
     * A reason to exclude.
     *
     * @param code as in votes
     * @param text for people
     */
    public record Criterion(String code, String text) {

        /** The journal threshold, position 0 in every review. */
        public static final Criterion THRESHOLD = new Criterion("threshold", "Journal below the citation threshold");
    }

    public Catalog(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public List<Artifact> inputs() {
        return List.of(
                Artifacts.EXPORTS,
                Artifacts.SEARCH_LOG,
                Artifacts.RECORDS,
                Artifacts.SIGHTINGS,
                Artifacts.INGEST_ISSUES,
                Artifacts.PAIRS,
                Artifacts.CLUSTERS,
                Artifacts.CITATIONS,
                Artifacts.DEDUP_ISSUES,
                Artifacts.VERDICTS,
                Artifacts.VOTES,
                Artifacts.RULINGS,
                Artifacts.AGREEMENT,
                Artifacts.SCREEN_ISSUES,
                Artifacts.ANNOTATIONS);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(Artifacts.CATALOG, Artifacts.CATALOG_CSV, Artifacts.CATALOG_PARQUET, Artifacts.DIFFERENCES);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        StaleRulings.refuse(files);
        try (Duck duck = Duck.create(files.out(Artifacts.CATALOG))) {
            script(duck, "schema.sql");
            script(duck, "staging.sql");
            new ReviewTables(duck, files).fill(settings);
            new VerdictTables(duck, files).fill();
            AgreementRows.fill(duck, files);
            script(duck, "ledger.sql");
            annotate(duck, files);
            EarlierStudies.fill(duck, settings.prisma().earlier().withNewReports());
            script(duck, "unstage.sql");
            new Exports(duck, files).write();
            return summary(duck);
        }
    }

    private void annotate(Duck duck, Workspace files) throws IOException {
        Findings findings = new Findings(settings.annotations());
        Annotations annotations = Annotations.read(files, settings.annotations(), findings);
        Consistency consistency = new Consistency(annotations, findings);
        EvidenceTable evidence = new EvidenceTable(duck, findings);
        evidence.read(annotations.sources(), consistency);
        consistency.checkNeverApplied();
        List<PriceRow> prices = consistency.staying(annotations.prices());
        new Studies(duck, findings).fill(annotations.studies());
        annotations.sources().reportAliases();
        findings.stopIfAny();
        new ModelTables(duck).fill(annotations.models(), prices);
        evidence.keep();
        new TermTable(duck).fill(annotations.vocabulary());
        new IssueTable(duck).fill("catalog", findings);
        annotations.sources().extractors().write(files);
    }

    private static void script(Duck duck, String name) throws IOException {
        duck.run(Duck.resource(Catalog.class, name));
    }

    private static Summary summary(Duck duck) {
        return Summary.of("records", duck.number("SELECT count(*) FROM record"))
                .and("citations", duck.number("SELECT count(*) FROM citation"))
                .and("included reports", duck.number("SELECT count(DISTINCT citation) FROM report"))
                .and("studies", duck.number("SELECT count(*) FROM study"))
                .and("model versions", duck.number("SELECT count(*) FROM model_version"))
                .and("evidence rows", duck.number("SELECT count(*) FROM evidence"))
                .and("annotations left out", duck.number(ISSUES + " AND effect = 'rejected'"))
                .and("annotation warnings", duck.number(ISSUES + " AND effect = 'kept'"))
                .build();
    }
}
