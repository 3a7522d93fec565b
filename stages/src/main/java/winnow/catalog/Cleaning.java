package winnow.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.catalog.Vocabulary.Kind;
import winnow.model.Origin;
import winnow.stage.Nearest;
import winnow.table.Row;

/**
 * Brings names and terms into one form, row by row: no blanks too many, and of several words for one term the term. What
 * it changes and what it does not know is reported; aliases once per file, column and alias.
 */
final class Cleaning {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String BETWEEN_MODALITIES = "+";

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<Kind, Map<String, String>> words = new EnumMap<>(Kind.class);
    private final SortedMap<Use, Count> aliases = new TreeMap<>();

    /** An alias in a column of a file. */
    private record Use(String file, String column, String alias, String term) implements Comparable<Use> {
        @Override
        public int compareTo(Use other) {
            return Arrays.compare(
                    new String[] {file, column, alias, term},
                    new String[] {other.file, other.column, other.alias, other.term});
        }
    }

    /** How often, and where first. */
    private record Count(long cells, Origin first) {
        Count with(Count other) {
            return new Count(cells + other.cells, first.compareTo(other.first) <= 0 ? first : other.first);
        }
    }

    Cleaning(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        for (Kind kind : Kind.values()) {
            words.put(kind, vocabulary.words(kind));
        }
    }

    /** Without blanks at the ends, and with single ones between words. */
    static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The row as the catalog keeps it. */
    Row clean(AnnotationTable table, Row given) {
        Row row = table == AnnotationTable.MODELS ? inOurPhases(given) : given;
        Map<String, String> changed = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>(table.key());
        columns.addAll(table.terms().keySet());
        for (String column : columns) {
            row.find(column).ifPresent(text -> {
                String clean = term(table, row, column, withoutBlanks(row, column, text));
                if (!clean.equals(text)) {
                    changed.put(column, clean);
                }
            });
        }
        return changed.isEmpty() ? row : with(row, changed);
    }

    private static Row with(Row row, Map<String, String> changed) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.putAll(changed);
        return new Row(row.at(), cells);
    }

    private String withoutBlanks(Row row, String column, String text) {
        String tidy = tidy(text);
        if (row.padded().contains(column) || !tidy.equals(text)) {
            findings.report(new Odd(Check.STRAY_BLANKS, row.at(), column, tidy, ""));
        }
        return tidy;
    }

    private String term(AnnotationTable table, Row row, String column, String text) {
        Kind kind = table.terms().get(column);
        if (kind == null || vocabulary.of(kind).isEmpty()) {
            return text;
        }
        if (kind != Kind.MODALITY) {
            return term(kind, row, column, text);
        }
        return Arrays.stream(text.split(Pattern.quote(BETWEEN_MODALITIES)))
                .map(part -> term(kind, row, column, part.strip()))
                .collect(Collectors.joining(BETWEEN_MODALITIES));
    }

    private String term(Kind kind, Row row, String column, String word) {
        String term = words.get(kind).get(word);
        if (term == null) {
            String nearest = Nearest.of(word, vocabulary.names(kind)).orElseThrow();
            findings.report(new Odd(Check.UNKNOWN_TERM, row.at(), column, word, "the nearest is '" + nearest + "'"));
            return word;
        }
        if (!term.equals(word)) {
            aliases.merge(new Use(row.at().file(), column, word, term), new Count(1, row.at()), Count::with);
        }
        return term;
    }

    /** The row with the columns of a phase under its term, should they have an alias of it. */
    private Row inOurPhases(Row row) {
        Map<String, String> words = this.words.get(Kind.PHASE);
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> {
            int end = column.indexOf('_');
            String word = end < 0 ? "" : column.substring(0, end);
            String phase = words.getOrDefault(word, word);
            boolean renamed =
                    !phase.equals(word) && Phase.allColumns().anyMatch((phase + column.substring(end))::equals);
            cells.putIfAbsent(renamed ? phase + column.substring(end) : column, text);
        });
        return cells.keySet().equals(row.cells().keySet()) ? row : new Row(row.at(), cells, row.padded());
    }

    /** Reports the aliases of all rows so far. */
    void reportAliases() {
        aliases.forEach((use, count) -> findings.report(new Odd(
                Check.ALIAS,
                count.first(),
                use.column(),
                use.alias(),
                "'" + use.term() + "', in " + count.cells() + (count.cells() == 1 ? " cell" : " cells"))));
    }
}
