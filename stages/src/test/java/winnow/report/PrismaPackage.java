package winnow.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.table.Csv;

/**
 * Reads {@code PRISMA.csv} as the R package PRISMA2020 1.1.4 was seen to: rows are found by a key anywhere in the first column,
 * labels end at the first comma, lists at semicolons, numbers lose what is no digit or point, and a quote in what is drawn breaks
 * the drawing. Written for tests from a description of what it does; no code of the package is in it.
 */
final class PrismaPackage {

    private static final List<String> COLUMNS =
            List.of("data", "node", "box", "description", "boxtext", "tooltips", "url", "n");
    private static final List<String> LISTS =
            List.of("database_specific_results", "register_specific_results", "dbr_excluded", "other_excluded");
    private static final List<String> NUMBERS = List.of(
            "previous_studies",
            "previous_reports",
            "database_results",
            "register_results",
            "website_results",
            "organisation_results",
            "citations_results",
            "duplicates",
            "excluded_automatic",
            "excluded_other",
            "records_screened",
            "records_excluded",
            "dbr_sought_reports",
            "dbr_notretrieved_reports",
            "other_sought_reports",
            "other_notretrieved_reports",
            "dbr_assessed",
            "other_assessed",
            "new_studies",
            "new_reports",
            "total_studies$",
            "total_reports$",
            "total_studies_ma",
            "total_reports_ma");
    private static final List<String> HEADINGS =
            List.of("prevstud", "newstud", "othstud", "identification", "screening", "included");

    /** One part of a list; the number is empty where R has {@code NA}. */
    record Part(String label, Optional<Long> number) {}

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<Part>> lists = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();

    private PrismaPackage() {}

    /** @throws IllegalStateException where the package would stop or draw something else than is meant */
    static PrismaPackage read(String text) {
        PrismaPackage read = new PrismaPackage();
        require(text.endsWith("\r\n") && !text.replace("\r\n", "").contains("\n"), "line ends");
        Csv csv = new Csv(new StringReader(text), ',');
        while (csv.hasNext()) {
            read.rows.add(((Csv.Cells) csv.next()).values());
        }
        require(read.rows.remove(0).equals(COLUMNS), "columns are read by position");
        require(read.rows.size() == 34, "rows");
        NUMBERS.forEach(read::number);
        LISTS.forEach(read::list);
        HEADINGS.forEach(read::heading);
        read.rows.forEach(row -> drawable(row.get(4)));
        return read;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static void drawable(String text) {
        require(!text.contains("'") && !text.contains("\""), "a quote breaks the drawing: " + text);
        require(!text.contains("@@"), "a placeholder of the drawing: " + text);
    }

    /** Keys are searched anywhere in the first column. */
    private String cell(String key) {
        List<List<String>> found = rows.stream()
                .filter(row -> Pattern.compile(key).matcher(row.get(0)).find())
                .toList();
        require(found.size() == 1, "the condition has length " + found.size() + ": " + key);
        return found.get(0).get(7);
    }

    private void number(String key) {
        String cell = cell(key);
        require(cell.matches("\\d+"), "a number that is read as another one: " + key + " " + cell);
        numbers.put(key.replace("$", ""), Long.parseLong(cell.replaceAll("[^0-9.]", "")));
    }

    private void list(String key) {
        List<Part> parts = new ArrayList<>();
        for (String part : cell(key).split(";")) {
            int comma = part.indexOf(',');
            String label = comma < 0 ? "" : part.substring(0, comma).strip();
            String number = part.substring(comma + 1).replace(",", "").strip().replace(" ", "");
            drawable(label);
            parts.add(new Part(label, number.matches("\\d+") ? Optional.of(Long.parseLong(number)) : Optional.empty()));
        }
        lists.put(key, parts);
    }

    private void heading(String box) {
        require(rows.stream().filter(row -> row.get(2).equals(box)).count() == 1, "no heading " + box);
    }

    Map<String, Long> numbers() {
        return numbers;
    }

    List<Part> parts(String key) {
        return lists.get(key);
    }

    /** The words of a row, by its key or, where it has none, its box. */
    String words(String key) {
        return rows.stream()
                .filter(row -> row.get(0).equals(key)
                        || row.get(0).equals("NA") && row.get(2).equals(key))
                .map(row -> row.get(4))
                .findFirst()
                .orElseThrow();
    }
}
