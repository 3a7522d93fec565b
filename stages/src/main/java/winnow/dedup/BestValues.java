package winnow.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Folded;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * Of the records of one report, per field the best value, where it is from, and who says otherwise.
 *
 * @param bibliography the values
 * @param origins per field the record that the value was taken from
 * @param conflicts per field the records that say something that cannot be the same, by id
 */
record BestValues(Bibliography bibliography, Map<Field, RecordId> origins, Map<Field, List<RecordId>> conflicts) {

    /** The type by which a report that was retracted is known. */
    static final String RETRACTED = "retracted";

    private static final int MANY_LETTERS = 10;

    /** What makes a value better, the best last; of equally good values the one of the record that is preferred counts. */
    private static final Map<Field, Comparator<List<String>>> BETTER = Map.of(
            Field.TITLE,
            Comparator.comparing((List<String> title) -> !isShouted(title.get(0)))
                    .thenComparing(title -> !title.get(0).startsWith("[")),
            Field.AUTHORS,
            Comparator.<List<String>>comparingInt(List::size).thenComparing(BestValues::letters),
            Field.PAGES,
            Comparator.comparing(
                    pages -> Pages.of(pages.get(0)).filter(Pages::range).isPresent()),
            Field.ABSTRACT,
            Comparator.comparing(BestValues::letters),
            Field.KEYWORDS,
            Comparator.comparingInt(List::size));

    /** When two values of a field cannot be the same. Other fields are often different and nobody minds. */
    private static final Map<Field, BiPredicate<String, String>> CONTRADICTS = new EnumMap<>(Map.of(
            Field.TITLE, (one, other) -> !alike(letters(one), letters(other)),
            Field.YEAR, (one, other) -> !one.equals(other),
            Field.CONTAINER, BestValues::otherContainer,
            Field.VOLUME, (one, other) -> Collections.disjoint(numbers(one), numbers(other)),
            Field.ISSUE, (one, other) -> Collections.disjoint(numbers(one), numbers(other)),
            Field.PAGES, BestValues::otherPages,
            Field.DOI, (one, other) -> !one.equalsIgnoreCase(other),
            Field.PMID, (one, other) -> !one.equals(other),
            Field.ARXIV, (one, other) -> !one.equals(other)));

    /** @param records those of one report, the preferred first; at least one */
    static BestValues of(List<SourceRecord> records) {
        return records.size() == 1 && !isRetracted(records.get(0)) ? only(records.get(0)) : best(records);
    }

    /** Of most reports there is one record, and nothing to choose. */
    private static BestValues only(SourceRecord record) {
        Map<Field, RecordId> origins = new EnumMap<>(Field.class);
        for (Field field : record.bibliography().values().keySet()) {
            origins.put(field, record.id());
        }
        return new BestValues(record.bibliography(), Collections.unmodifiableMap(origins), Map.of());
    }

    private static BestValues best(List<SourceRecord> records) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        Map<Field, RecordId> origins = new EnumMap<>(Field.class);
        Map<Field, List<RecordId>> conflicts = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            best(field, records).ifPresent(best -> {
                values.put(field, best.bibliography().all(field));
                origins.put(field, best.id());
                List<RecordId> others = contradicting(field, best, records);
                if (!others.isEmpty()) {
                    conflicts.put(field, others);
                }
            });
        }
        records.stream()
                .filter(BestValues::isRetracted)
                .findFirst()
                .ifPresent(record -> retract(values, origins, record));
        return new BestValues(
                new Bibliography(values), Collections.unmodifiableMap(origins), Collections.unmodifiableMap(conflicts));
    }

    private static Optional<SourceRecord> best(Field field, List<SourceRecord> records) {
        Comparator<List<String>> better = BETTER.getOrDefault(field, (one, other) -> 0);
        return records.stream()
                .filter(record -> record.bibliography().has(field))
                .reduce((best, next) -> better.compare(
                                        next.bibliography().all(field),
                                        best.bibliography().all(field))
                                > 0
                        ? next
                        : best);
    }

    private static List<RecordId> contradicting(Field field, SourceRecord best, List<SourceRecord> records) {
        if (!CONTRADICTS.containsKey(field)) {
            return List.of();
        }
        String value = best.bibliography().all(field).get(0);
        return records.stream()
                .filter(record -> record.bibliography()
                        .first(field)
                        .filter(other ->
                                !other.equals(value) && CONTRADICTS.get(field).test(value, other))
                        .isPresent())
                .map(SourceRecord::id)
                .sorted()
                .toList();
    }

    /** That a report was retracted is kept, whichever record says so. */
    private static void retract(Map<Field, List<String>> values, Map<Field, RecordId> origins, SourceRecord record) {
        List<String> types = new ArrayList<>(values.getOrDefault(Field.TYPE, List.of()));
        if (!types.contains(RETRACTED)) {
            types.add(RETRACTED);
            values.put(Field.TYPE, types);
            origins.putIfAbsent(Field.TYPE, record.id());
        }
    }

    private static boolean isRetracted(SourceRecord record) {
        return record.bibliography().all(Field.TYPE).contains(RETRACTED)
                || Title.isMarkedRetracted(record.bibliography().title());
    }

    private static boolean isShouted(String title) {
        return title.length() >= MANY_LETTERS && title.equals(title.toUpperCase(Locale.ROOT));
    }

    private static int letters(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }

    private static String letters(String title) {
        return String.join("", Folded.of(title).words());
    }

    /** Whether one title is the other, or goes on where it ends. */
    private static boolean alike(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static boolean otherContainer(String one, String other) {
        if (Folded.of(one).isEmpty() || Folded.of(other).isEmpty()) {
            return false;
        }
        Container.Likeness likeness = Container.of(one).likeness(Container.of(other));
        return likeness == Container.Likeness.DIFFERENT || likeness == Container.Likeness.CONFERENCE;
    }

    private static boolean otherPages(String one, String other) {
        return Comparison.Both.of(Pages.of(one), Pages.of(other))
                .filter(pages -> !pages.left().sameFirst(pages.right()))
                .isPresent();
    }

    private static Set<String> numbers(String text) {
        return new HashSet<>(Numerals.in(Folded.of(text).words()));
    }
}
