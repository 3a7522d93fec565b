package winnow.report;

import java.util.ArrayList;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.Hash;

/**
 * What tables there are, from which catalog: beside the tables, because a comment within them would break programs that
 * read CSV.
 */
final class TableIndex {

    static final String NAME = "index";

    private static final List<String> COLUMNS =
            List.of("table", "question", "row", "unit", "rows", "catalog_hash", "sha256");

    private TableIndex() {}

    /** One row per table: what it says of itself, the hash of the catalog that it was made from, and that of its CSV. */
    static Sheet of(List<FrequencyTable> tables, String catalog) {
        List<List<String>> rows = new ArrayList<>();
        for (FrequencyTable table : tables) {
            Definition definition = table.definition();
            rows.add(List.of(
                    table.name(),
                    definition.about().question(),
                    definition.about().row(),
                    definition.units(),
                    String.valueOf(table.sheet().rows().size()),
                    catalog,
                    Hash.of(table.sheet().csv())));
        }
        return new Sheet(NAME, List.of("Which tables are there?"), COLUMNS, List.copyOf(rows));
    }

    /** The hash of the catalog's rows. */
    static String catalogHash(Duck duck) {
        return duck.query("SELECT value FROM about WHERE name = 'hash'")
                .get(0)
                .get("value")
                .orElseThrow()
                .toString();
    }
}
