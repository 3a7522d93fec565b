package winnow.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a matrix and the use that each stands for.
 *
 * @param columns use to column, in file order; a use is what the evidence has in its columns from {@code stage} to {@code
 *     output}
 */
record MatrixUses(Map<Map<String, String>, Integer> columns) {

    private static final List<String> COLUMNS =
            List.of("stage", "task", "subtask", "mandatory_input", "optional_input", "output");
    private static final List<String> NEEDED =
            COLUMNS.stream().filter(row -> !row.equals("optional_input")).toList();

    MatrixUses {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The stage stands in the first of its columns only. What cannot be meant is a finding. */
    static MatrixUses of(MatrixFile file, Findings findings) {
        Map<Map<String, String>, Integer> columns = new LinkedHashMap<>();
        String stage = "";
        for (int column = MatrixFile.NAMED; column < file.width(); column++) {
            Map<String, String> use = use(file, column);
            stage = use.get("stage").isEmpty() ? stage : use.get("stage");
            use.put("stage", stage);
            List<String> missing = missing(use);
            if (!missing.isEmpty() && hasCells(file, column)) {
                findings.add(
                        file.at(),
                        "column %s has no %s; fill it in"
                                .formatted(MatrixFile.letters(column), String.join(", ", missing)));
            }
            if (missing.isEmpty()) {
                Integer before = columns.putIfAbsent(use, column);
                if (before != null) {
                    findings.add(
                            file.at(),
                            "column %s stands for the same use as column %s; keep one"
                                    .formatted(MatrixFile.letters(column), MatrixFile.letters(before)));
                }
            }
        }
        return new MatrixUses(columns);
    }

    private static Map<String, String> use(MatrixFile file, int column) {
        Map<String, String> use = new LinkedHashMap<>();
        COLUMNS.forEach(row -> use.put(row, file.header(row, column)));
        return use;
    }

    private static List<String> missing(Map<String, String> use) {
        return NEEDED.stream().filter(row -> use.get(row).isEmpty()).toList();
    }

    private static boolean hasCells(MatrixFile file, int column) {
        return MatrixFile.HEADERS.values().stream()
                        .anyMatch(row -> !file.header(row, column).isEmpty())
                || file.models().stream().anyMatch(model -> !model.cell(column).isEmpty());
    }

    /** Reports uses that only one of two files has. */
    void compare(MatrixFile here, MatrixUses others, MatrixFile there, Findings findings) {
        columns.forEach((use, column) -> {
            if (!others.columns.containsKey(use)) {
                findings.add(
                        here.at(),
                        "column %s stands for %s, which is no column of %s; write the header rows of both alike"
                                .formatted(
                                        MatrixFile.letters(column),
                                        String.join(
                                                " / ",
                                                use.values().stream()
                                                        .filter(text -> !text.isEmpty())
                                                        .toList()),
                                        there.name()));
            }
        });
    }
}
