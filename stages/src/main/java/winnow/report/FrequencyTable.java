package winnow.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;

/** A table that is published, with what it says of itself. */
record FrequencyTable(Definition definition, Sheet sheet) {

    /** Runs the resource {@code tables/name.sql}. */
    static FrequencyTable of(Duck duck, String name) throws IOException {
        Definition definition = Definition.of(name);
        Sheet sheet = Sheet.of(duck, name, definition.inWords(), definition.sql());
        definition.check(sheet.columns());
        return new FrequencyTable(definition, sheet);
    }

    String name() {
        return definition.name();
    }

    /** The place of a column in each row. */
    int place(String column) {
        int place = sheet.columns().indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + sheet.columns());
        }
        return place;
    }

    /** The cells that name a row. */
    List<String> key(List<String> row) {
        return definition.columns().key().stream()
                .map(column -> row.get(place(column)))
                .toList();
    }

    /** The cells that name a row, by column; empty where there is no value. */
    Map<String, Optional<String>> cells(List<String> row) {
        Map<String, Optional<String>> cells = new LinkedHashMap<>();
        definition
                .columns()
                .key()
                .forEach(column ->
                        cells.put(column, Optional.of(row.get(place(column))).filter(text -> !text.isEmpty())));
        return cells;
    }
}
