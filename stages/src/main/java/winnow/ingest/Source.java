package winnow.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a field's values stand in an entry, and how to take them from there.
 *
 * @param columns the columns, tags or fields looked at, for messages
 * @param values the values as printed; none if the entry has none
 */
record Source(List<String> columns, Function<Entry.Readable, List<String>> values) {

    Source {
        columns = List.copyOf(columns);
    }

    /** The first of these that has a value. */
    static Source first(String... names) {
        return new Source(List.of(names), entry -> {
            for (String name : names) {
                List<String> found = entry.all(name);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        });
    }

    /** All values of all of these. */
    static Source all(String... names) {
        return new Source(List.of(names), entry -> {
            List<String> found = List.of();
            for (String name : names) {
                found = both(found, entry.all(name));
            }
            return found;
        });
    }

    /** The same value in every entry. */
    static Source always(String value) {
        return new Source(List.of(), entry -> List.of(value));
    }

    /** The text from a first to a last page; the one alone if the other is missing. */
    static Source range(String start, String end) {
        return new Source(
                List.of(start, end),
                entry -> Stream.of(Stream.concat(entry.all(start).stream(), entry.all(end).stream())
                                .map(String::strip)
                                .distinct()
                                .reduce((from, to) -> from + "-" + to))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** These values, or if there is none the other's. */
    Source or(Source other) {
        return new Source(
                Stream.concat(columns.stream(), other.columns.stream()).toList(), entry -> {
                    List<String> own = values.apply(entry);
                    return own.isEmpty() ? other.values.apply(entry) : own;
                });
    }

    /** These values and then the other's. */
    Source and(Source other) {
        return new Source(
                Stream.concat(columns.stream(), other.columns.stream()).toList(),
                entry -> both(values.apply(entry), other.values.apply(entry)));
    }

    private static List<String> both(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<String> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /** All values as one, with a blank between them. */
    Source joined() {
        return new Source(
                columns,
                entry -> Stream.of(String.join(" ", values.apply(entry)))
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    /** These values if the entry is such a one, otherwise none. */
    Source when(Predicate<Entry.Readable> such) {
        return new Source(columns, entry -> such.test(entry) ? values.apply(entry) : List.of());
    }

    /** Each value turned into any number of values. */
    Source split(Function<String, List<String>> parts) {
        return new Source(columns, entry -> {
            List<String> all = new ArrayList<>();
            for (String value : values.apply(entry)) {
                for (String part : parts.apply(value)) {
                    String text = part.strip();
                    if (!text.isEmpty()) {
                        all.add(text);
                    }
                }
            }
            return all;
        });
    }

    /** Each value cut at every match. */
    Source split(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return split(value -> List.of(compiled.split(value)));
    }

    /** Of each value the first group of the pattern; values that it is not found in are left out. */
    Source only(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return split(value -> {
            Matcher found = compiled.matcher(value);
            return found.find() && found.group(1) != null ? List.of(found.group(1)) : List.of();
        });
    }

    /** The column that the entry's value stands in; the first one if it has none. */
    String column(Entry.Readable entry) {
        return columns.stream()
                .filter(name -> !entry.all(name).isEmpty())
                .findFirst()
                .orElse(columns.isEmpty() ? "" : columns.get(0));
    }
}
