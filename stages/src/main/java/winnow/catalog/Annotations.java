package winnow.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import winnow.model.Origin;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.Nearest;
import winnow.stage.Workspace;
import winnow.table.Shape;
import winnow.table.Table;
import winnow.table.Tables;

/**
 * What people wrote in {@code raw/annotations}, each row checked by itself and against the other tables there. A table is
 * a file of its own, or a sheet of {@code annotations.xlsx}. Every table may be absent and is then empty; columns that
 * nothing needs are ignored.
 *
 * @param studies in file order
 * @param models in file order
 * @param evidence in file order
 * @param prices in file order
 * @param issues what was kept although it is odd, sorted
 */
record Annotations(
        List<StudyRow> studies,
        List<ModelRow> models,
        List<EvidenceRow> evidence,
        List<PriceRow> prices,
        List<Issue> issues) {

    private static final List<String> TABLES = List.of("studies", "models", "evidence", "prices");
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx");
    private static final String WORKBOOK = "annotations.xlsx";

    static Annotations read(Workspace files, Findings findings) throws IOException {
        Reader reader = new Reader(files, findings, new ArrayList<>());
        reader.refuseOtherTables();
        List<StudyRow> studies = StudyRow.read(reader.table("studies", StudyRow.COLUMNS), findings);
        List<ModelRow> models = ModelRow.read(reader.table("models", ModelRow.COLUMNS), findings);
        List<EvidenceRow> evidence = EvidenceRow.read(reader.table("evidence", EvidenceRow.COLUMNS), findings);
        List<PriceRow> prices = PriceRow.read(reader.table("prices", PriceRow.COLUMNS), findings);
        new Consistency(findings, studies, models).check(evidence, prices);
        List<Issue> issues = Stream.concat(
                        reader.issues.stream(), evidence.stream().flatMap(EvidenceRow::issues))
                .sorted()
                .toList();
        return new Annotations(studies, models, evidence, prices, issues);
    }

    /** @param issues collects those that are kept; a row that could not be read is a finding */
    private record Reader(Workspace files, Findings findings, List<Issue> issues) {

        void refuseOtherTables() throws IOException {
            List<String> known = TABLES.stream()
                    .flatMap(table -> ENDINGS.stream().map(table::concat))
                    .toList();
            for (Path file : files.files(Artifacts.ANNOTATIONS)) {
                String name = file.getFileName().toString();
                if (isWorkbook(file)) {
                    sheets(file).forEach(sheet -> refuseOther(sheet, TABLES, files.name(file) + "#" + sheet));
                } else if (ENDINGS.stream().anyMatch(name::endsWith)) {
                    refuseOther(name, known, files.name(file));
                }
            }
        }

        private void refuseOther(String name, List<String> known, String place) {
            if (!known.contains(name)) {
                String nearest = Nearest.of(name, known).orElseThrow();
                findings.add(
                        new Origin(place, 0),
                        "no such annotation table; rename it, for example to " + nearest + ", or move it away");
            }
        }

        private static boolean isWorkbook(Path file) {
            return file.endsWith(WORKBOOK);
        }

        /** In lower case: the names of sheets often start with a capital. */
        private List<String> sheets(Path file) throws IOException {
            return Tables.sheets(file, files.name(file)).stream()
                    .map(sheet -> sheet.toLowerCase(Locale.ROOT))
                    .toList();
        }

        Table table(String name, List<String> required) throws IOException {
            List<Path> found = new ArrayList<>();
            for (Path file : files.files(Artifacts.ANNOTATIONS)) {
                boolean own = ENDINGS.stream().anyMatch(end -> file.endsWith(name + end));
                if (own || isWorkbook(file) && sheets(file).contains(name)) {
                    found.add(file);
                }
            }
            found.stream()
                    .skip(1)
                    .forEach(file -> findings.add(
                            new Origin(files.name(file), 0),
                            "there is also " + files.name(found.get(0)) + "; keep one of the two"));
            return found.isEmpty() ? new Table(List.of(), List.of(), List.of()) : read(found.get(0), name, required);
        }

        private Table read(Path file, String name, List<String> required) throws IOException {
            Shape shape = Shape.of(required);
            Table table = Tables.read(file, files.name(file), isWorkbook(file) ? shape.inSheet(name) : shape);
            for (Issue issue : table.issues()) {
                if (issue.rejects()) {
                    findings.add(issue.at(), issue.code().text());
                } else {
                    issues.add(issue);
                }
            }
            return table;
        }
    }
}
