package winnow.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import winnow.model.Origin;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;
import winnow.table.Row;

/**
 * The rows of every annotation table, wherever people wrote them, cleaned: a table of {@code raw/annotations}, the
 * reconciled tables of its extractors, or a wide matrix. A table comes from one of the three.
 */
final class AnnotationSources {

    private static final String FOLDER = Artifacts.ANNOTATIONS.path();
    private static final String VOCABULARY = FOLDER + "/vocabulary.yml";

    private final AnnotationFolder own;
    private final Extractors extractors;
    private final Optional<Matrix> matrix;
    private final Cleaning cleaning;
    private final Findings findings;

    private AnnotationSources(
            AnnotationFolder own,
            Extractors extractors,
            Optional<Matrix> matrix,
            Cleaning cleaning,
            Findings findings) {
        this.own = own;
        this.extractors = extractors;
        this.matrix = matrix;
        this.cleaning = cleaning;
        this.findings = findings;
    }

    /** Finds what there is; files that nothing reads are findings. */
    static AnnotationSources of(Workspace files, AnnotationSettings settings, Vocabulary vocabulary, Findings findings)
            throws IOException {
        AnnotationFolder own = new AnnotationFolder(files, findings, FOLDER);
        own.refuseOthers(
                List.of(Rulings.TITLE), settings.matrix().map(Matrix::files).orElse(List.of()));
        refuseOtherPlaces(files, findings);
        Cleaning cleaning = new Cleaning(vocabulary, findings);
        Extractors extractors = Extractors.read(files, own, findings, cleaning);
        Optional<Matrix> matrix = Optional.empty();
        if (settings.matrix().isPresent()) {
            matrix = Optional.of(Matrix.read(files, settings.matrix().get(), findings));
        }
        return new AnnotationSources(own, extractors, matrix, cleaning, findings);
    }

    /** Reads the vocabulary; free if there is none. */
    static Vocabulary vocabulary(Workspace files, Findings findings) throws IOException {
        Path file = files.in(Artifacts.ANNOTATIONS).resolve("vocabulary.yml");
        return VocabularyFile.read(file, VOCABULARY, findings);
    }

    private static void refuseOtherPlaces(Workspace files, Findings findings) throws IOException {
        for (Path file : files.files(Artifacts.ANNOTATIONS)) {
            String name = files.name(file);
            boolean deep = !name.equals(FOLDER + "/" + file.getFileName());
            boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
            if (yaml && !name.equals(VOCABULARY)) {
                findings.add(new Origin(name, 0), "nothing reads it; rename it to " + VOCABULARY + ", or move it away");
            } else if (deep && AnnotationFolder.isTable(name) && !Extractors.isPlace(name)) {
                findings.add(
                        new Origin(name, 0),
                        "no such place for a table; move it to " + FOLDER + " or to " + Extractors.FOLDER
                                + "/<name>, or away");
            }
        }
    }

    /** The extractors and where they differ. */
    Extractors extractors() {
        return extractors;
    }

    /** Gives the rows of a table, in an order that depends on the files alone; none if nobody wrote it. */
    void scan(AnnotationTable table, Consumer<Row> rows) throws IOException {
        refuseSecond(table);
        own.scan(table, cleaning, rows);
        extractors.rows(table).forEach(rows);
        matrix.map(each -> each.rows(table))
                .orElse(Stream.of())
                .map(row -> cleaning.clean(table, row))
                .forEach(rows);
    }

    /** All rows of a table that is small. */
    List<Row> rows(AnnotationTable table) throws IOException {
        List<Row> rows = new ArrayList<>();
        scan(table, rows::add);
        return rows;
    }

    /** Says how often each alias stood in what was read. */
    void reportAliases() {
        cleaning.reportAliases();
    }

    private void refuseSecond(AnnotationTable table) throws IOException {
        List<String> places = new ArrayList<>();
        if (own.file(table.title()).isPresent()) {
            places.add("a file of its own");
        }
        if (extractors.have(table)) {
            places.add(Extractors.FOLDER);
        }
        if (matrix.filter(each -> each.has(table)).isPresent()) {
            places.add("the matrix of the protocol");
        }
        if (places.size() > 1) {
            findings.add(
                    new Origin(FOLDER, 0),
                    "the table " + table.title() + " is there as " + String.join(" and as ", places) + "; keep one");
        }
    }
}
