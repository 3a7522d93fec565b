package winnow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import winnow.db.Duck;

/** The tables of {@code reports/tables}: one per {@code .sql} resource in {@code tables/}, by name. */
final class FrequencyTables {

    private static final String FOLDER = "tables";
    private static final String ENDING = ".sql";

    private FrequencyTables() {}

    /** Those of a catalog, which is opened once more for it: they can be asked for while others ask. */
    static List<FrequencyTable> of(Path catalog) throws IOException {
        try (Duck duck = Duck.open(catalog)) {
            return of(duck);
        }
    }

    static List<FrequencyTable> of(Duck duck) throws IOException {
        List<FrequencyTable> tables = new ArrayList<>();
        for (String name : names()) {
            tables.add(FrequencyTable.of(duck, name));
        }
        return List.copyOf(tables);
    }

    /** The names of the resources without their ending, and of the files made from them; sorted. */
    static List<String> names() throws IOException {
        return Listing.names(FOLDER, ENDING);
    }

    /** @param program a folder of classes and resources, or a jar */
    static List<String> names(Path program) throws IOException {
        return Listing.names(program, FOLDER, ENDING);
    }
}
