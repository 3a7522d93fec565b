package winnow.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Bibliography;
import winnow.model.Completion;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.model.SourceRecord;

/** All records of all exports. A record that is seen again completes itself; it does not become another. */
final class Harvest {

    private record Seen(Sighting sighting, SourceRecord record) {}

    /** The newest round says most about a record, then the first file, then the first line. */
    private static final Comparator<Seen> PREFERENCE = Comparator.comparing(
                    (Seen seen) -> seen.sighting().round(), Comparator.reverseOrder())
            .thenComparing(seen -> seen.sighting().at());

    private static final Comparator<Sighting> PLACE =
            Comparator.comparing(Sighting::round).thenComparing(Sighting::at);

    private final Map<RecordId, List<Seen>> seen = new TreeMap<>();

    void add(SourceRecord record, String round, Origin at) {
        seen.computeIfAbsent(record.id(), id -> new ArrayList<>(1))
                .add(new Seen(new Sighting(record.id(), round, at), record));
    }

    int size() {
        return seen.size();
    }

    /** One per id, sorted by id. */
    Iterable<SourceRecord> records() {
        return () -> seen.entrySet().stream()
                .map(each -> completed(each.getKey(), each.getValue()))
                .iterator();
    }

    private static SourceRecord completed(RecordId id, List<Seen> all) {
        List<SourceRecord> records =
                all.stream().sorted(PREFERENCE).map(Seen::record).toList();
        Completion completion = Completion.of(records);
        return new SourceRecord(id, completion.bibliography(), verbatim(records, completion));
    }

    /** What is printed in a field but has no normal form is kept too. */
    private static Bibliography verbatim(List<SourceRecord> records, Completion completion) {
        Map<Field, List<String>> verbatim = new EnumMap<>(Field.class);
        verbatim.putAll(completion.verbatim().values());
        for (SourceRecord record : records) {
            record.verbatim().values().forEach((field, values) -> {
                if (!completion.bibliography().has(field)) {
                    verbatim.putIfAbsent(field, values);
                }
            });
        }
        return new Bibliography(verbatim);
    }

    /** Sorted by record, round and place. */
    Iterable<Sighting> sightings() {
        return () -> seen.values().stream()
                .flatMap(all -> all.stream().map(Seen::sighting).sorted(PLACE))
                .iterator();
    }
}
