package winnow.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Completion;
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
        return new SourceRecord(id, completion.bibliography(), completion.verbatim());
    }

    /** Sorted by record, round and place. */
    Iterable<Sighting> sightings() {
        return () -> seen.values().stream()
                .flatMap(all -> all.stream().map(Seen::sighting).sorted(PLACE))
                .iterator();
    }
}
