package winnow.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.stage.IssueDigest;
import winnow.stage.Progress;
import winnow.stage.ReviewException;
import winnow.stage.SortedRuns;

/**
 * What is in an export that lies outside of a review.
 *
 * @param file as it was named
 * @param database whose export it is: the one asked for, else the one recognised from its content, else {@code generic}
 * @param format for people, for example {@code Scopus CSV}; {@code empty} if the file has no text
 * @param counts of its entries
 * @param findings what is wrong
 * @param filled per field the number of records that have it, for fields that any has
 */
public record Inspection(
        String file, String database, String format, Counts counts, Findings findings, Map<Field, Long> filled) {

    private static final int START = 60;

    /** Enough for so many characters, whatever the encoding, with some white space. */
    private static final int MOST_BYTES = 1_024;

    /**
     * What is wrong with entries.
     *
     * @param kinds of issues, each with its number and its first ones
     * @param starts how the entries that these reject start: their first 60 characters, in one line
     */
    public record Findings(Map<Issue.Code, IssueDigest.Kind> kinds, Map<Origin, String> starts) {

        public Findings {
            kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
            starts = Collections.unmodifiableMap(new TreeMap<>(starts));
        }
    }

    /**
     * Counts of entries: {@code entries} is {@code records} plus {@code rejected}.
     *
     * @param distinct number of different records
     */
    public record Counts(long entries, long records, long rejected, long distinct) {}

    public Inspection {
        filled = Collections.unmodifiableMap(new EnumMap<>(filled));
    }

    /** What is wrong, by kind. */
    public Map<Issue.Code, IssueDigest.Kind> issues() {
        return findings.kinds();
    }

    /**
     * Reads a file as a review would, in memory that does not grow with it.
     *
     * @param database to read it as; empty: as its content says
     * @param progress is told how far it is read
     * @throws ReviewException if it is in no known format, or evidently another database's than asked for
     */
    public static Inspection of(Path file, Optional<String> database, Progress progress) throws IOException {
        return of(file, database, progress, SortedRuns.ROOM);
    }

    /** Without anyone who hears of the progress. */
    public static Inspection of(Path file, Optional<String> database) throws IOException {
        return of(file, database, Progress.NONE);
    }

    /** @param room bytes of ids that are sorted in memory, about */
    static Inspection of(Path file, Optional<String> database, Progress progress, long room) throws IOException {
        Recognition recognition = Recognition.of(file);
        String name = file.toString().replace('\\', '/');
        String recognised =
                recognition.profile().map(found -> found.format().database()).orElse(Profile.GENERIC);
        Export export = new Export(file, name, "", database.orElse(recognised));
        Path temporary = Files.createTempDirectory("winnow");
        try (Collected collected =
                new Collected(export, recognition.encoding().charset(), progress, ids(temporary, room))) {
            Tally tally = export.read(recognition, collected);
            return new Inspection(
                    name,
                    export.database(),
                    export.format(recognition),
                    new Counts(tally.entries(), tally.records(), tally.rejected(), collected.distinct()),
                    new Findings(collected.issues.kinds(), collected.starts),
                    collected.filled);
        } finally {
            Files.delete(temporary);
        }
    }

    private static SortedRuns<String> ids(Path temporary, long room) {
        return new SortedRuns<>(
                temporary.resolve("ids"),
                new SortedRuns.Kind<>(String.class, Comparator.naturalOrder(), id -> 80L + id.length()),
                room);
    }

    private static final class Collected implements ExportReader.Listener, Closeable {
        private final IssueDigest issues = new IssueDigest();
        private final Map<Field, Long> filled = new EnumMap<>(Field.class);
        private final Map<Origin, String> starts = new TreeMap<>();
        private final Export export;
        private final Charset charset;
        private final Progress progress;
        private final SortedRuns<String> ids;

        Collected(Export export, Charset charset, Progress progress, SortedRuns<String> ids) {
            this.export = export;
            this.charset = charset;
            this.progress = progress;
            this.ids = ids;
        }

        @Override
        public void progress(long done, long size) {
            progress.read(export.name(), done, size);
        }

        @Override
        public void record(SourceRecord record, Origin at) throws IOException {
            ids.add(record.id().toString());
            record.bibliography().values().keySet().forEach(field -> filled.merge(field, 1L, Long::sum));
        }

        @Override
        public void issue(Issue issue) {
            issues.add(issue);
        }

        @Override
        public void rejected(Origin at, byte[] bytes) {
            if (issues.holds(at)) {
                starts.putIfAbsent(at, start(bytes));
            }
        }

        private String start(byte[] bytes) {
            String text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), charset)
                    .replaceAll("[\\s\\p{Cc}]+", " ")
                    .strip();
            int length = text.offsetByCodePoints(0, Math.min(START, text.codePointCount(0, text.length())));
            return text.substring(0, length) + (length < text.length() ? "…" : "");
        }

        /** Number of different records. */
        private long distinct() throws IOException {
            long count = 0;
            String last = "";
            try (Stream<String> sorted = ids.sorted()) {
                for (Iterator<String> each = sorted.iterator(); each.hasNext(); ) {
                    String id = each.next();
                    count += id.equals(last) ? 0 : 1;
                    last = id;
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            ids.close();
        }
    }
}
