package winnow.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.catalog.AnnotationSettings;
import winnow.catalog.Catalog;
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.Catalog.Database;
import winnow.catalog.PrismaSettings;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Cluster;
import winnow.model.Decision;
import winnow.model.ExportFile;
import winnow.model.Field;
import winnow.model.LoggedSearch;
import winnow.model.Origin;
import winnow.model.Pair;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Ruling;
import winnow.model.Screened;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.model.Verdict;
import winnow.model.Vote;
import winnow.report.Conduct;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/**
 * A review of 14 records, 12 citations and every kind of verdict, as the stages before the catalog would have left it.
 * Tests change it before it is written.
 */
public final class SmallReview {

    /** A protocol without a threshold. */
    public static final Conduct CONDUCT = new Conduct("winnow 1", 14, 4, List.of(), 2, Optional.empty());

    private static final String AGREEMENT = """
            {"rows": [
              {"phase": "title", "left": "ann", "right": "bob", "scope": "all", "of": "", "both_voted": 10, "one_voted": 2,
               "not_retrieved": 0, "percent_agreement": 0.8, "cohen_kappa": 0.6, "kappa_low": 0.1, "kappa_high": 1,
               "pabak": 0.6, "ac1": 0.6, "alpha": 0.61, "positive_agreement": 0.8, "negative_agreement": 0.8,
               "prevalence_index": 0, "bias_index": 0, "undefined": {}},
              {"phase": "title", "left": "ann", "right": "bob", "scope": "month", "of": "2025-04", "both_voted": 2,
               "one_voted": 0, "not_retrieved": 0, "percent_agreement": 1, "cohen_kappa": null, "kappa_low": null,
               "kappa_high": null, "pabak": 1, "ac1": 1, "alpha": null, "positive_agreement": null,
               "negative_agreement": 1, "prevalence_index": 1, "bias_index": 0,
               "undefined": {"cohen_kappa": "no <chance>", "alpha": "no <chance>", "positive_agreement": "nobody"}}
            ]}
            """;

    public final List<Database> databases = new ArrayList<>(List.of(
            new Database("scopus", "Scopus", "journals"),
            new Database("pubmed", "PubMed", "journals"),
            new Database("arxiv", "arXiv", "preprints"),
            new Database("ieee", "IEEE Xplore", "journals")));

    public final List<Criterion> criteria = new ArrayList<>(List.of(
            Criterion.THRESHOLD,
            new Criterion("language", "Not in English"),
            new Criterion("no-model", "No language model"),
            new Criterion("not-clinical", "No clinical use")));

    public final Map<RecordId, SourceRecord> records = new TreeMap<>();
    public final Map<RecordId, Citation> citations = new TreeMap<>();
    public final Map<RecordId, Screened> verdicts = new TreeMap<>();
    public final List<Pair> pairs = new ArrayList<>();
    public final List<Decision> votes = new ArrayList<>();
    public final List<Ruling> rulings = new ArrayList<>();
    public final List<LoggedSearch> searches = new ArrayList<>();
    public final List<Issue> issues = new ArrayList<>();
    public final List<Issue> screenIssues = new ArrayList<>();
    public String agreement = AGREEMENT;
    public String thresholdBox = "excluded_automatic";
    public AnnotationSettings annotationSettings = AnnotationSettings.defaults();
    public PrismaSettings prisma = PrismaSettings.defaults();
    /** The round in which a record was first seen, if that is not the first one. */
    public final Map<RecordId, String> rounds = new TreeMap<>();

    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Path folder;

    public SmallReview(Path folder) {
        this.folder = folder;
        Verdict.By person = Verdict.By.PERSON;
        Verdict.By rule = Verdict.By.AUTOMATION;
        citation("Doctors and models", new Verdict.Included(), "pubmed:1", "scopus:1");
        citation("Doctors and models (preprint)", new Verdict.Included(), "arxiv:1");
        citation("Small journal", excluded(Verdict.Step.THRESHOLD, "threshold", rule), "pubmed:2");
        citation("No model at all", excluded(Verdict.Step.TITLE, "no-model", person), "pubmed:3", "scopus:2");
        citation("Ein Titel", excluded(Verdict.Step.TITLE, "language", rule), "scopus:3");
        citation("Models elsewhere", excluded(Verdict.Step.FULLTEXT, "not-clinical", person), "pubmed:4");
        citation("A rule based system", excluded(Verdict.Step.FULLTEXT, "no-model", person), "pubmed:5");
        citation("Behind a wall", new Verdict.NotRetrieved(), "pubmed:6");
        citation("Disputed", new Verdict.Conflict(Phase.TITLE, "a1b2"), "pubmed:7");
        citation("Half read", new Verdict.Pending(Phase.FULLTEXT, List.of("bob")), "arxiv:2");
        citation("Without a year", new Verdict.Flagged(Phase.TITLE, List.of("ann", "bob")), "arxiv:3");
        citation("New this month", new Verdict.Pending(Phase.TITLE, List.of("ann", "bob")), "scopus:4");
        pairs.add(new Pair(id("arxiv:1"), id("pubmed:1"), 7.5, Pair.Outcome.TWO_REPORTS, Pair.Basis.RULES, List.of()));
        votes.add(vote("ann", "pubmed:7", Phase.TITLE, Vote.EXCLUDE));
        issues.add(new Issue(
                Issue.Code.BAD_YEAR, new Origin("raw/searches/2025-03-31/arxiv/a.csv", 4), "Year", "in press"));
    }

    public static RecordId id(String text) {
        return RecordId.parse(text);
    }

    public static Verdict.Excluded excluded(Verdict.Step step, String reason, Verdict.By by) {
        return new Verdict.Excluded(step, reason, by);
    }

    /** What a person said on the first of April; an exclusion is for the lack of a model. */
    public Decision vote(String person, String record, Phase phase, Vote vote) {
        return new Decision(
                id(record),
                phase,
                vote,
                Optional.of("no-model").filter(reason -> vote == Vote.EXCLUDE),
                person,
                LocalDate.of(2025, 4, 1),
                "",
                new Origin("raw/decisions/" + person + ".csv", votes.size() + 2));
    }

    /** Adds a citation of these records, the first of which names it. */
    public void citation(String title, Verdict verdict, String... members) {
        List<RecordId> ids = Arrays.stream(members).map(SmallReview::id).toList();
        ids.forEach(each -> records.put(each, new SourceRecord(each, about(title, each), Bibliography.EMPTY)));
        RecordId first = ids.get(0);
        citations.put(first, new Citation(first, ids, about(title, first), Map.of()));
        verdict(members[0], verdict);
    }

    /** Gives a citation another verdict. */
    public void verdict(String citation, Verdict verdict) {
        verdicts.put(id(citation), new Screened(id(citation), "journals", Optional.empty(), flags(verdict), verdict));
    }

    private static List<Screened.Flag> flags(Verdict verdict) {
        return verdict instanceof Verdict.Flagged
                ? List.of(new Screened.Flag("language", "no language given"))
                : List.of();
    }

    private static Bibliography about(String title, RecordId id) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        values.put(Field.TITLE, List.of(title));
        values.put(Field.AUTHORS, List.of("Doe, J.", "Roe, R."));
        values.put(Field.YEAR, List.of(id.database().equals("arxiv") ? "2023" : "2024"));
        values.put(Field.DOI, List.of("10.1000/" + id.database() + "." + id.accession()));
        return new Bibliography(values);
    }

    /** A file in {@code raw/annotations}. */
    public SmallReview annotation(String file, String text) {
        annotations.put(file, text);
        return this;
    }

    /** Entries of a file that could not be read. */
    public SmallReview rejected(String file, long entries) {
        rejected.put(file, entries);
        return this;
    }

    public Catalog.Settings settings() {
        return new Catalog.Settings(databases, criteria, thresholdBox, annotationSettings, prisma);
    }

    /** Writes the files that the catalog reads, and makes the catalog. */
    public Path withCatalog() throws IOException {
        write();
        run(new Catalog(settings()));
        return folder.resolve(Artifacts.CATALOG.path());
    }

    /** Writes the files that the catalog reads. */
    public void write() throws IOException {
        write(Artifacts.RECORDS, records.values());
        write(Artifacts.EXPORTS, exports());
        write(Artifacts.SIGHTINGS, sightings());
        write(Artifacts.INGEST_ISSUES, issues);
        write(Artifacts.PAIRS, pairs);
        write(
                Artifacts.CLUSTERS,
                citations.values().stream()
                        .map(citation -> new Cluster(citation.members()))
                        .toList());
        write(Artifacts.CITATIONS, citations.values());
        write(Artifacts.DEDUP_ISSUES, List.of());
        write(Artifacts.VERDICTS, verdicts.values());
        write(Artifacts.VOTES, votes);
        write(Artifacts.RULINGS, rulings);
        write(Artifacts.SEARCH_LOG, searches);
        write(Artifacts.SCREEN_ISSUES, screenIssues);
        Files.writeString(folder.resolve(Artifacts.AGREEMENT.path()), agreement);
        for (Map.Entry<String, String> each : annotations.entrySet()) {
            Path file = folder.resolve("raw/annotations").resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
    }

    /** Every record once, and {@code pubmed:1} in a second round. */
    private List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        long line = 1;
        for (RecordId record : records.keySet()) {
            line++;
            String round = rounds.getOrDefault(record, "2025-03-31");
            sightings.add(new Sighting(record, round, at(record, round, line), Map.of()));
        }
        if (records.containsKey(id("pubmed:1"))) {
            sightings.add(new Sighting(id("pubmed:1"), "2025-06-30", at(id("pubmed:1"), "2025-06-30", 2), Map.of()));
        }
        return sightings;
    }

    /** Every file that is sighted or has rejected entries. */
    private List<ExportFile> exports() {
        Map<String, Long> sighted = new TreeMap<>();
        sightings().forEach(sighting -> sighted.merge(sighting.at().file(), 1L, Long::sum));
        rejected.keySet().forEach(file -> sighted.putIfAbsent(file, 0L));
        return sighted.entrySet().stream()
                .map(file -> export(file.getKey(), file.getValue(), rejected.getOrDefault(file.getKey(), 0L)))
                .toList();
    }

    private static ExportFile export(String file, long records, long rejected) {
        String[] path = file.split("/");
        return new ExportFile(file, path[2], path[3], "Plain CSV", records + rejected, records, rejected);
    }

    private static Origin at(RecordId record, String round, long line) {
        return new Origin("raw/searches/" + round + "/" + record.database() + "/a.csv", line);
    }

    private <T> void write(JsonLines<T> artifact, Iterable<? extends T> values) throws IOException {
        StringBuilder text = new StringBuilder();
        for (T value : values) {
            text.append(Json.mapper().writerFor(artifact.type()).writeValueAsString(value))
                    .append('\n');
        }
        Path file = folder.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Runs a stage and publishes what it made. */
    public Summary run(Stage stage) throws IOException {
        Path building = Files.createTempDirectory(folder, "building");
        Summary summary = stage.run(new Workspace(folder, building, stage));
        try (Stream<Path> made = Files.walk(building)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(building.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return summary;
    }

    /** The text of a file of the review. */
    public String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
