package winnow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import winnow.model.Field;
import winnow.table.SpreadsheetCsv;

/**
 * CSV with column names that Rayyan and ASReview know ({@code key}, {@code title}, {@code authors}, {@code abstract},
 * {@code doi}, {@code pubmed_id}, {@code notes}, {@code included} …); Covidence takes in no CSV. Values of one field stand with semicolons between.
 */
final class CsvForm implements Format.Form {

    private static final Map<String, Function<Leaving, String>> COLUMNS = columns();

    private static Map<String, Function<Leaving, String>> columns() {
        Map<String, Function<Leaving, String>> columns = new LinkedHashMap<>();
        columns.put("key", Leaving::id);
        columns.put("title", field(Field.TITLE));
        columns.put("original_title", field(Field.ORIGINAL_TITLE));
        columns.put("authors", field(Field.AUTHORS));
        columns.put("year", field(Field.YEAR));
        columns.put("journal", field(Field.CONTAINER));
        columns.put("volume", field(Field.VOLUME));
        columns.put("issue", field(Field.ISSUE));
        columns.put("pages", field(Field.PAGES));
        columns.put("issn", field(Field.ISSN));
        columns.put("isbn", field(Field.ISBN));
        columns.put("publisher", field(Field.PUBLISHER));
        columns.put("doi", field(Field.DOI));
        columns.put("pubmed_id", field(Field.PMID));
        columns.put("pmc_id", field(Field.PMCID));
        columns.put("arxiv_id", field(Field.ARXIV));
        columns.put("url", field(Field.URL));
        columns.put("language", field(Field.LANGUAGE));
        columns.put("type", field(Field.TYPE));
        columns.put("keywords", field(Field.KEYWORDS));
        columns.put("abstract", field(Field.ABSTRACT));
        columns.put("notes", leaving -> String.join(". ", leaving.notes()));
        columns.put("duplicates", leaving -> String.join("; ", leaving.duplicates()));
        columns.put(
                "included",
                leaving -> leaving.fate().label().map(String::valueOf).orElse(""));
        columns.put("state", leaving -> leaving.fate().state());
        columns.put("step", leaving -> leaving.fate().step().orElse(""));
        columns.put("reason", leaving -> leaving.fate().reason().orElse(""));
        columns.put("reason_text", leaving -> leaving.fate().reasonText().orElse(""));
        columns.put("decided_by", leaving -> leaving.fate().decidedBy().orElse(""));
        return columns;
    }

    private static Function<Leaving, String> field(Field field) {
        return leaving -> String.join("; ", leaving.about().all(field));
    }

    @Override
    public String head() {
        return row(new ArrayList<>(COLUMNS.keySet()));
    }

    @Override
    public String entry(Leaving leaving) {
        return row(
                COLUMNS.values().stream().map(column -> column.apply(leaving)).toList());
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        try {
            SpreadsheetCsv.write(row, cells);
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail to be written to", e);
        }
        return row.toString();
    }
}
