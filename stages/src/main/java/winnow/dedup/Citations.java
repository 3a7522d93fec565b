package winnow.dedup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import winnow.model.Citation;
import winnow.model.Cluster;
import winnow.model.Completion;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** Makes one citation of the records of one report. */
final class Citations {

    /**
     * Whose values come first: a record with its database's own accession before one without, then the record with more
     * fields, then the smaller id. Fields that the preferred record lacks come from the next one.
     */
    static final Comparator<SourceRecord> PREFERRED_FIRST = Comparator.comparing(
                    (SourceRecord record) -> record.id().isFallback())
            .thenComparing(record -> -record.bibliography().values().size())
            .thenComparing(SourceRecord::id);

    private Citations() {}

    /** @param records all members, by id */
    static Citation of(Cluster cluster, Map<RecordId, SourceRecord> records) {
        List<SourceRecord> members = cluster.members().stream()
                .map(records::get)
                .sorted(PREFERRED_FIRST)
                .toList();
        Completion completion = Completion.of(members);
        return new Citation(cluster.id(), cluster.members(), completion.bibliography(), completion.origins());
    }
}
