package winnow.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Ahead;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.table.DamagedWorkbook;

/** Reads one export, entry by entry, and tells what it found. */
final class ExportReader {

    /** Hears what is found, in the order of the file. */
    interface Listener {
        void record(SourceRecord record, Origin at) throws IOException;

        void issue(Issue issue) throws IOException;

        /** @param bytes the entry as it stands in the file */
        void rejected(Origin at, byte[] bytes) throws IOException;

        /** @param done bytes read so far, of {@code size} */
        default void progress(long done, long size) {}
    }

    private final String file;
    private final String database;
    private final Profile profile;
    private final Encoding encoding;
    private final Listener listener;

    /**
     * @param file the export's name, for places
     * @param database that the records are of
     */
    ExportReader(String file, String database, Profile profile, Encoding encoding, Listener listener) {
        this.file = file;
        this.database = database;
        this.profile = profile;
        this.encoding = encoding;
        this.listener = listener;
    }

    /** Reads to the end. */
    Tally read(Path path) throws IOException {
        long seen = 0;
        long records = 0;
        long rejected = 0;
        long size = Files.size(path);
        try (Reader text = encoding.open(path, done -> listener.progress(done, size));
                Ahead<Entry> entries = new Ahead<>(profile.format().syntax().entries(text))) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                seen++;
                Optional<SourceRecord> record = record(entry);
                if (record.isPresent()) {
                    records++;
                    listener.record(record.get(), at(entry));
                } else {
                    rejected++;
                    listener.rejected(at(entry), encoding.bytes(entry.raw()));
                }
            }
        } catch (DamagedWorkbook e) {
            throw new ReviewException(
                    file + ": " + e.getMessage() + "; open it in a spreadsheet program and save it again as .xlsx", e);
        }
        listener.progress(size, size);
        wholeFile(seen);
        return new Tally(seen, records, rejected);
    }

    private void wholeFile(long seen) throws IOException {
        Origin whole = new Origin(file, 0);
        if (encoding.guessed()) {
            listener.issue(new Issue(Issue.Code.NOT_UTF8, whole, "", ""));
        }
        if (seen == 0) {
            listener.issue(new Issue(Issue.Code.EMPTY_FILE, whole, "", ""));
        }
    }

    private Origin at(Entry entry) {
        return new Origin(file, entry.line());
    }

    /** The record; empty if the entry is rejected, which an issue then says. */
    private Optional<SourceRecord> record(Entry entry) throws IOException {
        if (entry instanceof Entry.Readable readable) {
            return record(readable);
        }
        Entry.Unreadable unreadable = (Entry.Unreadable) entry;
        listener.issue(new Issue(unreadable.why(), at(entry), "", Encoding.shown(unreadable.detail())));
        return Optional.empty();
    }

    private Optional<SourceRecord> record(Entry.Readable entry) throws IOException {
        Interpretation read = Interpretation.of(entry, profile);
        Optional<String> accession =
                profile.accession(entry).map(Encoding::shown).map(String::strip).filter(RecordId::isAccession);
        boolean titled = read.bibliography().has(Field.TITLE);
        for (Issue issue : issues(entry, read, accession.isPresent(), titled)) {
            listener.issue(issue);
        }
        if (!titled) {
            return Optional.empty();
        }
        RecordId id = new RecordId(database, accession.orElseGet(() -> Fallback.accession(read.bibliography())));
        return Optional.of(new SourceRecord(id, read.bibliography(), read.verbatim()));
    }

    private List<Issue> issues(Entry.Readable entry, Interpretation read, boolean accession, boolean titled) {
        List<Issue> issues = new ArrayList<>();
        entry.repaired().ifPresent(code -> issues.add(new Issue(code, at(entry), "", "")));
        for (Interpretation.Fault fault : read.faults()) {
            issues.add(issue(fault.code(), entry, fault.field(), fault.value()));
        }
        for (Field field : read.damaged()) {
            String value = String.join("; ", read.bibliography().all(field));
            issues.add(issue(Issue.Code.REPLACEMENT_CHARACTER, entry, field, value));
        }
        if (!titled) {
            issues.add(issue(Issue.Code.NO_TITLE, entry, Field.TITLE, ""));
        } else if (!accession) {
            issues.add(new Issue(
                    Issue.Code.NO_ACCESSION, at(entry), profile.accession().column(entry), ""));
        }
        return issues;
    }

    private Issue issue(Issue.Code code, Entry.Readable entry, Field field, String value) {
        Optional<Source> source = Optional.ofNullable(profile.fields().get(field));
        String column = source.map(each -> each.column(entry)).orElse(field.key());
        return new Issue(code, at(entry), column, value);
    }
}
