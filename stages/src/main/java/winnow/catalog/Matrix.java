package winnow.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.stage.Workspace;
import winnow.table.Row;

/**
 * Evidence as a wide matrix: a row per model, a column per use, in each cell how many studies. Gives the same rows as tables
 * would. Names and sizes are those of the matrix of applied uses.
 */
final class Matrix {

    /** The column of a row of evidence that says where in the matrix it stood. */
    static final String COLUMN = "matrix column";

    private static final Pattern COUNT = Pattern.compile("\\d{0,9}");

    private final List<Row> evidence;
    private final Optional<List<Row>> models;

    private Matrix(List<Row> evidence, Optional<List<Row>> models) {
        this.evidence = evidence;
        this.models = models;
    }

    /** The names of its files. */
    static List<String> files(AnnotationSettings.Matrix settings) {
        List<String> files = new ArrayList<>(List.of(settings.applied(), settings.best()));
        settings.resources().ifPresent(files::add);
        return files;
    }

    static Matrix read(Workspace files, AnnotationSettings.Matrix settings, Findings findings) throws IOException {
        MatrixFile applied = MatrixFile.read(files, settings.applied(), findings);
        MatrixFile best = MatrixFile.read(files, settings.best(), findings);
        Optional<List<Row>> models = Optional.empty();
        if (settings.resources().isPresent()) {
            MatrixFile resources = MatrixFile.read(files, settings.resources().get(), findings);
            models = Optional.of(MatrixResources.rows(applied, resources, findings));
        }
        return new Matrix(evidence(applied, best, findings), models);
    }

    boolean has(AnnotationTable table) {
        return table == AnnotationTable.EVIDENCE || table == AnnotationTable.MODELS && models.isPresent();
    }

    /** Rows with the columns of a table; none if the matrix says nothing of it. */
    Stream<Row> rows(AnnotationTable table) {
        return switch (table) {
            case EVIDENCE -> evidence.stream();
            case MODELS -> models.stream().flatMap(List::stream);
            case STUDIES, PRICES -> Stream.of();
        };
    }

    private static List<Row> evidence(MatrixFile applied, MatrixFile best, Findings findings) {
        MatrixUses uses = MatrixUses.of(applied, findings);
        MatrixUses bestUses = MatrixUses.of(best, findings);
        uses.compare(applied, bestUses, best, findings);
        bestUses.compare(best, uses, applied, findings);
        MatrixMatch match = MatrixMatch.of(applied, best, findings);
        List<Row> rows = new ArrayList<>();
        for (MatrixFile.Model model : applied.models()) {
            uses.columns().forEach((use, column) -> {
                String times = count(model, column, findings);
                Optional<Integer> there = Optional.ofNullable(bestUses.columns().get(use));
                String bestTimes = match.of(model)
                        .flatMap(row -> there.map(place -> count(row, place, findings)))
                        .orElse("0");
                if (!times.equals("0") || !bestTimes.equals("0")) {
                    rows.add(row(model, use, times, bestTimes, MatrixFile.letters(column)));
                }
            });
        }
        return rows;
    }

    /** What a cell counts; an empty one counts none. */
    private static String count(MatrixFile.Model model, int column, Findings findings) {
        String text = model.cell(column);
        if (!COUNT.matcher(text).matches()) {
            findings.add(
                    model.at(),
                    "column %s is '%s'; write a whole number, 0 or more".formatted(MatrixFile.letters(column), text));
            return "0";
        }
        return text.isEmpty() ? "0" : String.valueOf(Integer.parseInt(text));
    }

    private static Row row(
            MatrixFile.Model model, Map<String, String> use, String applied, String best, String column) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("model", model.name().model());
        cells.put("size", model.name().size().orElse(""));
        cells.putAll(use);
        cells.put("applied", applied);
        cells.put("best", best);
        cells.put(COLUMN, column);
        return new Row(model.at(), cells);
    }
}
