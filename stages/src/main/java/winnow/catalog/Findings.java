package winnow.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/** Collects what does not fit, so that people see all of it at once. */
final class Findings {

    private static final int MOST_SHOWN = 20;

    /**
     * What a check found.
     *
     * @param column as the file calls it
     * @param value of the cell, as it is kept
     * @param detail what it was held against; may be empty
     */
    record Odd(Check check, Origin at, String column, String value, String detail) implements Comparable<Odd> {

        private static final Comparator<Odd> ORDER = Comparator.comparing(Odd::at)
                .thenComparing(Odd::check)
                .thenComparing(Odd::column)
                .thenComparing(Odd::value)
                .thenComparing(Odd::detail);

        /** The value, and what it was held against. */
        String inWords() {
            return detail.isEmpty() ? value : value + " (" + detail + ")";
        }

        private String message() {
            String held = detail.isEmpty() ? "" : " (" + detail + ")";
            return column + " '" + value + "'" + held + ": " + check.asError();
        }

        @Override
        public int compareTo(Odd other) {
            return ORDER.compare(this, other);
        }
    }

    private final AnnotationSettings settings;
    private final SortedMap<Origin, TreeSet<String>> byPlace = new TreeMap<>();
    private final SortedSet<Odd> warnings = new TreeSet<>();
    private final List<Issue> issues = new ArrayList<>();

    Findings(AnnotationSettings settings) {
        this.settings = settings;
    }

    /** @param text what is wrong and how to mend it, without the place */
    void add(Origin at, String text) {
        byPlace.computeIfAbsent(at, place -> new TreeSet<>()).add(text);
    }

    /** Adds what a check found: it stops the catalog, or is a warning. */
    void report(Odd odd) {
        if (settings.stopsAt(odd.check())) {
            add(odd.at(), odd.message());
        } else {
            warnings.add(odd);
        }
    }

    /** Adds what was wrong with a row when it was read: it stops the catalog if it cost the row. */
    void unread(Issue issue) {
        if (issue.rejects()) {
            add(issue.at(), issue.code().text());
        } else {
            issues.add(issue);
        }
    }

    /** What was wrong with rows that were read all the same, sorted. */
    List<Issue> issues() {
        return issues.stream().sorted().toList();
    }

    /** What does not stop the catalog, by place. */
    SortedSet<Odd> warnings() {
        return Collections.unmodifiableSortedSet(warnings);
    }

    /** @throws ReviewException if there is a finding: one line each, by file and line, the first twenty of them */
    void stopIfAny() {
        var lines = byPlace.entrySet().stream()
                .flatMap(place -> place.getValue().stream().map(text -> place.getKey() + ": " + text))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        String shown = String.join("\n", lines.subList(0, Math.min(MOST_SHOWN, lines.size())));
        int more = lines.size() - MOST_SHOWN;
        throw new ReviewException(more > 0 ? shown + "\n… and " + more + " more" : shown);
    }
}
