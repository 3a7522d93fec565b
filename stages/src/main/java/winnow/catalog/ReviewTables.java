package winnow.catalog;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Evidence;
import winnow.model.ExportFile;
import winnow.model.Field;
import winnow.model.LoggedSearch;
import winnow.model.Pair;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.stage.Artifacts;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;

/** Fills the tables about databases, exports, records, sightings, pairs, citations and issues; all of it streamed. */
final class ReviewTables {

    private final Duck duck;
    private final Workspace files;

    /** Evidence as it is printed: there are few kinds of it, and many pairs. */
    private final Map<Evidence, String> printed = new HashMap<>();

    ReviewTables(Duck duck, Workspace files) {
        this.duck = duck;
        this.files = files;
    }

    /** @throws ReviewException if the database of an export or record is not in the settings */
    void fill(Catalog.Settings settings) throws IOException {
        fillDatabases(settings);
        fillReview(settings.prisma());
        fillCriteria(settings);
        Set<String> databases =
                settings.databases().stream().map(Catalog.Database::database).collect(Collectors.toSet());
        fillExports(databases);
        fillSearches();
        fillCitations();
        fillSightings();
        fillRecords(databases);
        fillPairs();
        IssueTable issues = new IssueTable(duck);
        issues.fill("ingest", files, Artifacts.INGEST_ISSUES);
        issues.fill("dedup", files, Artifacts.DEDUP_ISSUES);
        issues.fill("screen", files, Artifacts.SCREEN_ISSUES);
    }

    private void fillDatabases(Catalog.Settings settings) {
        try (Rows rows = duck.append("database")) {
            int position = 0;
            for (Catalog.Database each : settings.databases()) {
                rows.text(each.database()).text(each.name()).text(each.track()).number(++position);
                rows.text(settings.prisma().kind(each.database()).key()).end();
            }
        }
    }

    private void fillReview(PrismaSettings prisma) {
        PrismaSettings.Earlier earlier = prisma.earlier();
        try (Rows rows = duck.append("review")) {
            rows.truth(prisma.isUpdate()).text(prisma.updateOf().orElse(""));
            rows.bigNumber(earlier.studies()).bigNumber(earlier.reports());
            rows.bigNumber(earlier.removed().studies())
                    .bigNumber(earlier.removed().reports())
                    .text(earlier.removed().why());
            rows.truth(earlier.newReportsIn() == PrismaSettings.NewReports.NEW_AND_TOTAL);
            rows.bigNumber(prisma.metaAnalysis().studies())
                    .bigNumber(prisma.metaAnalysis().reports());
            rows.end();
        }
    }

    private void fillCriteria(Catalog.Settings settings) {
        try (Rows rows = duck.append("criterion")) {
            int position = 0;
            for (Catalog.Criterion each : settings.criteria()) {
                String box = position == 0 ? settings.thresholdBox() : Catalog.EXCLUDED_AT_SCREENING;
                rows.text(each.code()).text(each.text()).number(position++);
                rows.text(box).end();
            }
        }
    }

    private void fillExports(Set<String> databases) throws IOException {
        SortedSet<String> unknown = new TreeSet<>();
        List<ExportFile> exports = files.readAll(Artifacts.EXPORTS);
        exports.stream()
                .map(ExportFile::database)
                .filter(name -> !databases.contains(name))
                .forEach(unknown::add);
        refuse("exports", unknown);
        try (Rows rows = duck.append("export_file")) {
            for (ExportFile export : exports) {
                rows.text(export.file()).text(export.round()).text(export.database());
                rows.text(export.format()).bigNumber(export.entries());
                rows.bigNumber(export.records()).bigNumber(export.rejected()).end();
            }
        }
    }

    private void fillSearches() throws IOException {
        try (Stream<LoggedSearch> searches = files.read(Artifacts.SEARCH_LOG);
                Rows rows = duck.append("search")) {
            searches.forEach(search -> {
                rows.text(search.round()).text(search.database()).text(search.query());
                rows.day(search.day()).bigNumber(search.hits()).text(search.note());
                rows.end();
            });
        }
    }

    private static void refuse(String what, SortedSet<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new ReviewException(
                    "raw/protocol.yml: there are %s of %s, which the protocol does not list; add it under databases, or take its exports away"
                            .formatted(what, String.join(", ", unknown)));
        }
    }

    private void fillCitations() throws IOException {
        try (Stream<Citation> citations = files.read(Artifacts.CITATIONS);
                Rows rows = duck.append("citation");
                Rows members = duck.append("membership")) {
            citations.forEach(citation -> {
                String id = citation.id().toString();
                citation.members()
                        .forEach(record ->
                                members.text(record.toString()).text(id).end());
                rows.text(id);
                citation(rows, citation.bibliography());
                rows.number(citation.members().size()).end();
            });
        }
    }

    private static void citation(Rows rows, Bibliography about) {
        rows.text(about.title()).text(joined(about, Field.AUTHORS).orElse("")).number(about.year());
        rows.text(about.first(Field.CONTAINER)).text(about.first(Field.VOLUME)).text(about.first(Field.ISSUE));
        rows.text(about.first(Field.PAGES)).text(about.doi()).text(about.first(Field.PMID));
        rows.text(about.first(Field.ARXIV)).text(about.first(Field.URL));
        rows.text(joined(about, Field.TYPE)).text(joined(about, Field.LANGUAGE));
    }

    private void fillRecords(Set<String> databases) throws IOException {
        SortedSet<String> unknown = new TreeSet<>();
        try (Stream<SourceRecord> records = files.read(Artifacts.RECORDS);
                Rows rows = duck.append("raw_record")) {
            records.forEach(record -> {
                if (!databases.contains(record.id().database())) {
                    unknown.add(record.id().database());
                }
                record(rows, record);
            });
        }
        refuse("records", unknown);
        duck.run(Duck.resource(Catalog.class, "records.sql"));
        duck.run(Duck.resource(Catalog.class, "flow.sql"));
    }

    private static void record(Rows rows, SourceRecord record) {
        Bibliography about = record.bibliography();
        rows.text(record.id().toString()).text(record.id().database());
        rows.text(about.title()).text(joined(about, Field.AUTHORS).orElse("")).number(about.year());
        rows.text(about.first(Field.CONTAINER)).text(about.doi());
        rows.text(joined(about, Field.TYPE)).text(joined(about, Field.LANGUAGE)).end();
    }

    private static Optional<String> joined(Bibliography about, Field field) {
        return Optional.of(String.join("; ", about.all(field))).filter(text -> !text.isEmpty());
    }

    private void fillSightings() throws IOException {
        try (Stream<Sighting> sightings = files.read(Artifacts.SIGHTINGS);
                Rows rows = duck.append("raw_sighting")) {
            sightings.forEach(sighting -> {
                rows.text(sighting.record().toString()).text(sighting.round());
                rows.text(sighting.at().file()).bigNumber(sighting.at().line());
                rows.text(Optional.ofNullable(sighting.text().get(Field.TITLE)));
                rows.text(Optional.ofNullable(sighting.text().get(Field.ABSTRACT)))
                        .end();
            });
        }
    }

    private void fillPairs() throws IOException {
        try (Stream<Pair> pairs = files.read(Artifacts.PAIRS);
                Rows rows = duck.append("pair")) {
            pairs.forEach(pair -> {
                rows.text(pair.left().toString()).text(pair.right().toString()).decimal(pair.score());
                rows.text(pair.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                rows.text(pair.basis().name().toLowerCase(Locale.ROOT));
                rows.text(evidence(pair.evidence())).end();
            });
        }
    }

    private String evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> printed.computeIfAbsent(each, ReviewTables::printed))
                .collect(Collectors.joining("; "));
    }

    private static String printed(Evidence evidence) {
        return String.format(Locale.ROOT, "%s %s %+.1f", evidence.field(), evidence.level(), evidence.bits());
    }
}
