package winnow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.stage.Counted;
import winnow.stage.Json;
import winnow.stage.Workers.Work;

/**
 * What changed since an earlier search round: the present catalog held against the one of that round's end. Each part is one
 * {@code .sql} resource in {@code update/}, in their order; then what changed in tables, figures and the selector.
 *
 * @param earlier the round; empty if there is none to compare with
 * @param parts none without a round
 * @param isFirst whether there has been no search before
 */
record Update(Optional<String> earlier, List<Part> parts, boolean isFirst) {

    private static final String FOLDER = "update";
    private static final String ENDING = ".sql";

    /** How the names of parts begin that come after all others. */
    private static final String LAST = "9";

    private static final String SETUP = "update-setup/";
    private static final int MOST_ROWS = 1_000;

    /**
     * One kind of change.
     *
     * @param name in the JSON
     * @param title for people
     * @param about what to know to read the rows; may be empty
     */
    record Part(String name, String title, String about, List<String> columns, List<List<String>> rows) {

        private List<Map<String, String>> named() {
            List<Map<String, String>> named = new ArrayList<>();
            for (List<String> row : rows) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), row.get(i));
                }
                named.add(cells);
            }
            return named;
        }
    }

    /** What the present state is made of. */
    record Present(Duck duck, List<FrequencyTable> tables, List<Figures.Drawn> figures, Path selector) {}

    /** Where there is nothing to compare with. */
    static Update none(Duck duck) {
        return new Update(
                Optional.empty(), List.of(), duck.number("SELECT count(DISTINCT round) FROM export_file") < 2);
    }

    /**
     * What the earlier state is made of.
     *
     * @param round whose end it is
     */
    record Earlier(String round, Path catalog, Work<List<FrequencyTable>> tables) {}

    /** Compares. */
    static Update since(Earlier before, Present now) throws IOException {
        now.duck().attach(before.catalog(), "earlier");
        try {
            prepare(now.duck());
            List<Part> parts = new ArrayList<>();
            List<Part> longest = new ArrayList<>();
            for (String name : Listing.names(FOLDER, ENDING)) {
                (name.startsWith(LAST) ? longest : parts).add(part(now.duck(), name));
            }
            Part tables = TableChanges.of(before.tables().get(), now.tables());
            parts.add(tables);
            parts.add(TableChanges.figures(tables, now.figures()));
            parts.add(selector(now.selector()));
            parts.addAll(longest);
            return new Update(Optional.of(before.round()), List.copyOf(parts), false);
        } finally {
            now.duck().run(Duck.resource(Update.class, SETUP + "end.sql"));
        }
    }

    private static void prepare(Duck duck) throws IOException {
        String state = Duck.resource(Update.class, SETUP + "state.sql");
        Map.of("before", "earlier", "now", "main")
                .forEach(
                        (name, schema) -> duck.run(state.replace(":state", name).replace(":schema", schema)));
        duck.run(Duck.resource(Update.class, SETUP + "changes.sql"));
    }

    private static Part part(Duck duck, String name) throws IOException {
        Sheet sheet = Sheet.of(duck, FOLDER, name);
        String about = String.join(" ", sheet.about().subList(1, sheet.about().size()));
        return new Part(
                name.substring(name.indexOf('_') + 1), sheet.about().get(0), about, sheet.columns(), sheet.rows());
    }

    private static Part selector(Path folder) throws IOException {
        Path changes = folder.resolve("changes.txt");
        List<List<String>> lines = Files.exists(changes)
                ? Files.readAllLines(changes).stream()
                        .filter(line -> !line.equals("no difference"))
                        .map(List::of)
                        .toList()
                : List.of();
        return new Part(
                "selector",
                "The selector",
                "By tree and answers: versions gained (+) and lost (-); * did best. The last lines of a tree sum up in how many places each was gained or lost.",
                List.of("change"),
                lines);
    }

    /** For programs: every row of every part. */
    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("earlier", earlier);
        parts.forEach(part -> all.put(part.name(), part.named()));
        return Json.pretty(all);
    }

    /** For people. */
    String text() {
        if (earlier.isEmpty()) {
            return "# What changed\n\n"
                    + (isFirst
                            ? "This is the first search round; there is nothing to compare with.\n"
                            : "There is nothing to compare with: of the search round before, nothing was kept, or its state cannot be made any more.\n");
        }
        StringBuilder text = new StringBuilder("# What changed since the search of ")
                .append(Markdown.text(earlier.get()))
                .append("\n\n");
        for (Part part : parts) {
            text.append("## ").append(part.title()).append("\n\n");
            if (!part.about().isEmpty()) {
                text.append(Markdown.text(part.about())).append("\n\n");
            }
            text.append(rows(part));
        }
        return text.toString();
    }

    private static String rows(Part part) {
        if (part.rows().isEmpty()) {
            return "None.\n\n";
        }
        int shown = Math.min(MOST_ROWS, part.rows().size());
        String table = Markdown.table(
                part.columns().stream().map(column -> column.replace('_', ' ')).toList(),
                part.rows().subList(0, shown));
        return shown == part.rows().size()
                ? Counted.of(part.rows().size(), "rows") + ".\n\n" + table
                : "The first %d of %d rows; all are in update.json.\n\n%s"
                        .formatted(shown, part.rows().size(), table);
    }
}
