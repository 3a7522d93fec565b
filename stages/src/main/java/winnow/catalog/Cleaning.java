package winnow.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.catalog.Vocabulary.Kind;
import winnow.model.Origin;
import winnow.stage.Counted;
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
            String detail = nearest(word, vocabulary.names(kind));
            findings.report(new Odd(Check.UNKNOWN_TERM, row.at(), column, word, detail));
            return word;
        }
        if (!term.equals(word)) {
            aliases.merge(new Use(row.at().file(), column, word, term), new Count(1, row.at()), Count::with);
        }
        return term;
    }

    /** A column of almost the name of one that is missing is probably that one. */
    void checkColumns(AnnotationTable table, Origin header, List<String> columns) {
        List<String> ours = columns.stream().map(this::inOurPhase).toList();
        List<String> missing = table.optional().stream()
                .filter(column -> !ours.contains(column))
                .toList();
        ours.stream()
                .filter(column -> !table.required().contains(column))
                .filter(column -> !table.optional().contains(column))
                .filter(column -> !Nearest.hint(column, missing).isEmpty())
                .forEach(column -> findings.report(
                        new Odd(Check.MISSPELLED_COLUMN, header, "column", column, nearest(column, missing))));
    }

    private static String nearest(String word, List<String> known) {
        return "the nearest is '" + Nearest.of(word, known).orElseThrow() + "'";
    }

    /** The row with the columns of a phase under its term, should they have an alias of it. */
    private Row inOurPhases(Row row) {
        if (row.cells().keySet().stream().allMatch(column -> inOurPhase(column).equals(column))) {
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> cells.putIfAbsent(inOurPhase(column), text));
        return new Row(row.at(), cells, row.padded());
    }

    private String inOurPhase(String column) {
        int end = column.indexOf('_');
        String word = end < 0 ? "" : column.substring(0, end);
        String ours = words.get(Kind.PHASE).getOrDefault(word, word) + column.substring(Math.max(end, 0));
        return !ours.equals(column) && Phase.allColumns().anyMatch(ours::equals) ? ours : column;
    }

    /** Reports the aliases of all rows so far. */
    void reportAliases() {
        aliases.forEach((use, count) -> findings.report(new Odd(
                Check.ALIAS,
                count.first(),
                use.column(),
                use.alias(),
                "'" + use.term() + "', in " + Counted.of(count.cells(), "cells"))));
    }
}
