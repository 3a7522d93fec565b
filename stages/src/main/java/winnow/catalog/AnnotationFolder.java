package winnow.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import winnow.model.Origin;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.Nearest;
import winnow.stage.Workspace;
import winnow.table.Row;
import winnow.table.Shape;
import winnow.table.Tables;

/** Tables in one folder: each a file of its own, or a sheet of {@code annotations.xlsx}. */
final class AnnotationFolder {

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx");
    private static final String WORKBOOK = "annotations.xlsx";

    private final Workspace files;
    private final Findings findings;
    private final String path;

    /** @param path of the folder, as people name it */
    AnnotationFolder(Workspace files, Findings findings, String path) {
        this.files = files;
        this.findings = findings;
        this.path = path;
    }

    /**
     * Files and sheets that are no table are findings, so that nobody's work is passed over.
     *
     * @param others titles of further tables that the folder may have
     * @param declared names of files that are read otherwise
     */
    void refuseOthers(List<String> others, List<String> declared) throws IOException {
        List<String> titles = new ArrayList<>(AnnotationTable.titles());
        List<String> known = new ArrayList<>();
        titles.forEach(title -> ENDINGS.forEach(ending -> known.add(title + ending)));
        others.forEach(title -> ENDINGS.forEach(ending -> known.add(title + ending)));
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.equals(WORKBOOK)) {
                titles.addAll(others);
                sheets(file).forEach(sheet -> refuseOther(sheet, titles, files.name(file) + "#" + sheet));
            } else if (isTable(name) && !declared.contains(name)) {
                refuseOther(name, known, files.name(file));
            }
        }
    }

    static boolean isTable(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private void refuseOther(String name, List<String> known, String place) {
        if (!known.contains(name)) {
            findings.add(
                    new Origin(place, 0),
                    "no such annotation table; rename it, for example to "
                            + Nearest.of(name, known).orElseThrow() + ", or move it away");
        }
    }

    /** Its files, not those of folders in it. */
    private List<Path> files() throws IOException {
        return files.files(Artifacts.ANNOTATIONS).stream()
                .filter(file -> files.name(file).equals(path + "/" + file.getFileName()))
                .toList();
    }

    /** In lower case: the names of sheets often start with a capital. */
    private List<String> sheets(Path file) throws IOException {
        return Tables.sheets(file, files.name(file)).stream()
                .map(sheet -> sheet.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Where a table is; that it is there twice is a finding. */
    Optional<Path> file(String title) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean own = ENDINGS.stream().anyMatch(ending -> name.equals(title + ending));
            if (own || name.equals(WORKBOOK) && sheets(file).contains(title)) {
                found.add(file);
            }
        }
        found.stream()
                .skip(1)
                .forEach(file -> findings.add(
                        new Origin(files.name(file), 0),
                        "there is also " + files.name(found.get(0)) + "; keep one of the two"));
        return found.stream().findFirst();
    }

    /** Gives the cleaned rows of a table in file order; none if it is absent. A row that cannot be read is a finding. */
    void scan(AnnotationTable table, Cleaning cleaning, Consumer<Row> rows) throws IOException {
        Optional<Path> file = file(table.title());
        if (file.isPresent()) {
            Consumer<Row> cleaned = row -> rows.accept(cleaning.clean(table, row));
            boolean isLong = table == AnnotationTable.EVIDENCE;
            List<String> columns = scan(file.get(), table.title(), table.shape(), isLong ? cleaned : once(cleaned));
            cleaning.checkColumns(table, new Origin(files.name(file.get()), 1), columns);
        }
    }

    /**
     * Passes a row on unless the same stood there before, as rows do that came twice in a merge. Evidence can be too long
     * for that; the catalog itself tells its rows apart.
     */
    private Consumer<Row> once(Consumer<Row> rows) {
        Set<Map<String, String>> seen = new HashSet<>();
        return row -> {
            if (seen.add(row.cells())) {
                rows.accept(row);
            } else {
                findings.unread(new Issue(Issue.Code.REPEATED_ROW, row.at(), "", ""));
            }
        };
    }

    /** Gives the rows of a table that is not for the catalog. */
    void scan(String title, Shape shape, Consumer<Row> rows) throws IOException {
        Optional<Path> file = file(title);
        if (file.isPresent()) {
            scan(file.get(), title, shape, once(rows));
        }
    }

    private List<String> scan(Path file, String title, Shape shape, Consumer<Row> rows) throws IOException {
        boolean sheet = file.getFileName().toString().equals(WORKBOOK);
        return Tables.scan(file, files.name(file), sheet ? shape.inSheet(title) : shape, rows, findings::unread);
    }
}
