package winnow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which published tables and figures say something else than before. */
final class TableChanges {

    /** Of rows gained and lost, and of cells that differ in the others. */
    private record Counts(long gained, long lost, long changed) {

        static final Counts NONE = new Counts(0, 0, 0);

        List<String> row(String table) {
            return List.of(table, String.valueOf(gained), String.valueOf(lost), String.valueOf(changed));
        }
    }

    private TableChanges() {}

    /** Rows are the same if their key is. */
    static Update.Part of(List<FrequencyTable> before, List<FrequencyTable> now) {
        Map<String, FrequencyTable> earlier =
                before.stream().collect(Collectors.toMap(FrequencyTable::name, table -> table));
        List<List<String>> rows = new ArrayList<>();
        for (FrequencyTable table : now) {
            Counts counts = count(byKey(earlier.get(table.name())), byKey(table));
            if (!counts.equals(Counts.NONE)) {
                rows.add(counts.row(table.name()));
            }
        }
        return new Update.Part(
                "tables",
                "Tables that changed",
                "Rows that are there only now, rows that are gone, and cells that differ in the others.",
                List.of("table", "rows_gained", "rows_lost", "cells_changed"),
                List.copyOf(rows));
    }

    private static Map<List<String>, List<String>> byKey(FrequencyTable table) {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        table.sheet().rows().forEach(row -> rows.put(table.key(row), row));
        return rows;
    }

    private static Counts count(Map<List<String>, List<String>> before, Map<List<String>, List<String>> now) {
        long lost =
                before.keySet().stream().filter(key -> !now.containsKey(key)).count();
        long gained =
                now.keySet().stream().filter(key -> !before.containsKey(key)).count();
        long changed = now.entrySet().stream()
                .filter(row -> before.containsKey(row.getKey()))
                .mapToLong(row -> differing(before.get(row.getKey()), row.getValue()))
                .sum();
        return new Counts(gained, lost, changed);
    }

    private static long differing(List<String> one, List<String> other) {
        long differing = 0;
        for (int i = 0; i < one.size(); i++) {
            differing += one.get(i).equals(other.get(i)) ? 0 : 1;
        }
        return differing;
    }

    /** The figures that are drawn from a changed table. */
    static Update.Part figures(Update.Part tables, List<Figures.Drawn> figures) {
        Set<String> changed =
                tables.rows().stream().map(row -> row.get(0)).collect(Collectors.toCollection(TreeSet::new));
        return new Update.Part(
                "figures",
                "Figures that changed",
                "",
                List.of("figure", "table"),
                figures.stream()
                        .filter(figure -> changed.contains(figure.figure().table()))
                        .map(figure -> List.of(figure.name(), figure.figure().table()))
                        .toList());
    }
}
