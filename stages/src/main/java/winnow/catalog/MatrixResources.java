package winnow.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import winnow.stage.Nearest;
import winnow.table.Row;

/** What models need, from a file with a row per model: its columns under other names. */
final class MatrixResources {

    /** What such files call the phases in the names of columns, and by which number. */
    private static final Map<Phase, List<String>> PHASES = Map.of(
            Phase.PRETRAIN, List.of("pre", "1"),
            Phase.FINETUNE, List.of("fin", "2"),
            Phase.INFERENCE, List.of("infe", "3"));

    private static final Map<String, String> NAMES = names();

    private MatrixResources() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of("access", "access", "link", "link"));
        PHASES.forEach((phase, words) -> {
            String word = words.get(0);
            String number = words.get(1);
            phase.columns().forEach(column -> names.put(column, column));
            names.put(word + "_num", phase.count());
            names.put(word + "_gpu", phase.kind());
            names.put(word + "_m", phase.memory().total());
            names.put("TDP" + number, phase.power().each());
            names.put(word + "_TDP", phase.power().total());
            names.put("price" + number, phase.price().each());
            names.put(word + "_price", phase.price().total());
        });
        return names;
    }

    /** Rows with the columns of {@code models.csv}. */
    static List<Row> rows(MatrixFile applied, MatrixFile resources, Findings findings) {
        Map<String, Integer> columns = columns(resources, findings);
        MatrixMatch match = MatrixMatch.of(applied, resources, findings);
        List<Row> rows = new ArrayList<>();
        for (MatrixFile.Model model : applied.models()) {
            match.of(model).ifPresent(found -> rows.add(row(model.name(), found, columns)));
        }
        return rows;
    }

    private static Map<String, Integer> columns(MatrixFile file, Findings findings) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>(NAMES.keySet());
        for (int column = MatrixFile.NAMED; column < file.width(); column++) {
            String text = file.header("stage", column);
            Optional<String> name = Optional.ofNullable(NAMES.get(text));
            if (name.isEmpty() && !text.isEmpty()) {
                findings.add(
                        file.at(),
                        "column %s: nothing reads '%s'; the nearest is '%s'; rename it or remove it"
                                .formatted(
                                        MatrixFile.letters(column),
                                        text,
                                        Nearest.of(text, known).orElseThrow()));
            }
            if (name.isPresent() && columns.putIfAbsent(name.get(), column) != null) {
                findings.add(file.at(), "column %s: '%s' is there twice".formatted(MatrixFile.letters(column), text));
            }
        }
        if (!columns.containsKey("access")) {
            findings.add(file.at(), "no column 'access'; add it");
        }
        return columns;
    }

    private static Row row(ModelName name, MatrixFile.Model model, Map<String, Integer> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("model", name.model());
        cells.put("size", name.size().orElse(""));
        cells.put("access", "");
        columns.forEach((column, place) -> cells.put(column, model.cell(place)));
        return new Row(model.at(), cells);
    }
}
