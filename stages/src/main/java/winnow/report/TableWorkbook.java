package winnow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import winnow.table.Sheet.Column;
import winnow.table.WorkbookWriter;

/** All tables as one workbook: what is in it, with links, then a sheet per table. */
final class TableWorkbook {

    private static final int LONGEST_NAME = 31;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 8;
    private static final String CONTENTS = "Contents";

    private TableWorkbook() {}

    /** @param index of the tables, in their order */
    static void write(Path file, List<FrequencyTable> tables, Sheet index) throws IOException {
        Map<String, String> names =
                sheetNames(tables.stream().map(FrequencyTable::name).toList());
        List<winnow.table.Sheet> sheets = new ArrayList<>();
        sheets.add(contents(index, names));
        tables.forEach(table -> sheets.add(sheet(table, names.get(table.name()))));
        WorkbookWriter.write(file, sheets);
    }

    /** Names of sheets, by table: no longer than a spreadsheet program takes, each another one whatever the case. */
    static Map<String, String> sheetNames(List<String> tables) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>(Set.of(CONTENTS.toLowerCase(Locale.ROOT)));
        for (String table : tables) {
            String name = shortened(table, "");
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = shortened(table, "~" + number);
            }
            names.put(table, name);
        }
        return names;
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }

    private static winnow.table.Sheet contents(Sheet index, Map<String, String> names) {
        List<Column> columns = List.of(
                Column.link("sheet", LONGEST_NAME),
                Column.shown("question", 45),
                Column.shown("row", 45),
                Column.shown("unit", 45),
                Column.number("rows", NARROWEST),
                Column.shown("catalog_hash", 34));
        List<List<String>> rows = index.rows().stream()
                .map(row -> Stream.concat(Stream.of(names.get(row.get(0))), row.subList(1, columns.size()).stream())
                        .toList())
                .toList();
        return new winnow.table.Sheet(CONTENTS, columns, rows);
    }

    private static winnow.table.Sheet sheet(FrequencyTable table, String name) {
        Sheet sheet = table.sheet();
        Definition.Columns declared = table.definition().columns();
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < sheet.columns().size(); place++) {
            String column = sheet.columns().get(place);
            int width = width(sheet, place);
            columns.add(declared.isNumber(column) ? Column.number(column, width) : Column.shown(column, width));
        }
        return new winnow.table.Sheet(name, columns, sheet.rows());
    }

    private static int width(Sheet sheet, int place) {
        int longest = sheet.rows().stream()
                .mapToInt(row -> row.get(place).length())
                .max()
                .orElse(0);
        int needed = Math.max(longest, sheet.columns().get(place).length()) + 1;
        return Math.max(NARROWEST, Math.min(WIDEST, needed));
    }
}
