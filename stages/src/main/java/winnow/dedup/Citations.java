package winnow.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Cluster;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;

/** Makes one citation of the records of one report. */
final class Citations {

    /**
     * Whose values come first: a record with its database's own accession before one without, then the record with more
     * fields, then the smaller id. {@link BestValues} says where another record's
     * value is better.
     */
    static final Comparator<SourceRecord> PREFERRED_FIRST = Comparator.comparing(
                    (SourceRecord record) -> record.id().isFallback())
            .thenComparing(record -> -record.bibliography().values().size())
            .thenComparing(SourceRecord::id);

    private Citations() {}

    /**
     * Writes the citation of each cluster. The records, which are sorted by id as clusters are, are read again: first those
     * that are not the first of their cluster, which are held, then the others one at a time.
     *
     * @return the titles of the wanted records, by id
     */
    static Map<RecordId, String> write(Workspace files, List<Cluster> clusters, Set<RecordId> wanted)
            throws IOException {
        Map<RecordId, String> titles = new HashMap<>();
        Map<RecordId, Cluster> byId = clusters.stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
        Map<RecordId, SourceRecord> members = new HashMap<>();
        try (Stream<SourceRecord> records = files.read(Artifacts.RECORDS)) {
            records.filter(record -> !byId.containsKey(record.id()))
                    .forEach(record -> members.put(record.id(), record));
        }
        try (Stream<SourceRecord> records = files.read(Artifacts.RECORDS);
                Workspace.Sink<Citation> sink = files.write(Artifacts.CITATIONS)) {
            for (Iterator<SourceRecord> each = records.iterator(); each.hasNext(); ) {
                SourceRecord record = each.next();
                if (wanted.contains(record.id())) {
                    titles.put(record.id(), record.bibliography().title());
                }
                Cluster cluster = byId.get(record.id());
                if (cluster != null) {
                    members.put(record.id(), record);
                    sink.accept(of(cluster, members));
                    cluster.members().forEach(members::remove);
                }
            }
        }
        return titles;
    }

    /** @param records all members, by id */
    static Citation of(Cluster cluster, Map<RecordId, SourceRecord> records) {
        List<SourceRecord> members = new ArrayList<>();
        cluster.members().forEach(member -> members.add(records.get(member)));
        members.sort(PREFERRED_FIRST);
        BestValues best = BestValues.of(members);
        return new Citation(cluster.id(), cluster.members(), best.bibliography(), best.origins(), best.conflicts());
    }
}
