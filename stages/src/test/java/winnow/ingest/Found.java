package winnow.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Issue;

/** What one export says about one record, entry by entry. */
record Found(RecordId id, List<SourceRecord> records) implements ExportReader.Listener {

    static List<SourceRecord> in(Path file, RecordId id) throws IOException {
        Found found = new Found(id, new ArrayList<>());
        new Export(file, "export", "2025-03-31", id.database()).read(Recognition.of(file), found);
        return found.records;
    }

    @Override
    public void record(SourceRecord record, Origin at) {
        if (record.id().equals(id)) {
            records.add(record);
        }
    }

    @Override
    public void issue(Issue issue) {
        // only records are asked for
    }

    @Override
    public void rejected(Origin at, byte[] bytes) {
        // only records are asked for
    }
}
