package winnow.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

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
     * @param issues sorted by place
     * @param starts how each rejected entry starts: its first 60 characters, in one line
     */
    public record Findings(List<Issue> issues, Map<Origin, String> starts) {

        public Findings {
            issues = List.copyOf(issues);
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

    /** What is wrong, sorted by place. */
    public List<Issue> issues() {
        return findings.issues();
    }

    /**
     * Reads a file as a review would.
     *
     * @param database to read it as; empty: as its content says
     * @throws ReviewException if it is in no known format, or evidently another database's than asked for
     */
    public static Inspection of(Path file, Optional<String> database) throws IOException {
        Recognition recognition = Recognition.of(file);
        String name = file.toString().replace('\\', '/');
        String recognised =
                recognition.profile().map(found -> found.format().database()).orElse(Profile.GENERIC);
        Export export = new Export(file, name, "", database.orElse(recognised));
        Collected collected = new Collected(recognition.encoding().charset());
        Tally tally = export.read(recognition, collected);
        return new Inspection(
                name,
                export.database(),
                export.format(recognition),
                new Counts(tally.entries(), tally.records(), tally.rejected(), collected.ids.size()),
                new Findings(collected.issues.stream().sorted().toList(), collected.starts),
                collected.filled);
    }

    private static final class Collected implements ExportReader.Listener {
        private final List<Issue> issues = new ArrayList<>();
        private final TreeSet<RecordId> ids = new TreeSet<>();
        private final Map<Field, Long> filled = new EnumMap<>(Field.class);
        private final Map<Origin, String> starts = new TreeMap<>();
        private final Charset charset;

        Collected(Charset charset) {
            this.charset = charset;
        }

        @Override
        public void record(SourceRecord record, Origin at) {
            ids.add(record.id());
            record.bibliography().values().keySet().forEach(field -> filled.merge(field, 1L, Long::sum));
        }

        @Override
        public void issue(Issue issue) {
            issues.add(issue);
        }

        @Override
        public void rejected(Origin at, byte[] bytes) {
            String text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), charset)
                    .replaceAll("[\\s\\p{Cc}]+", " ")
                    .strip();
            int length = text.offsetByCodePoints(0, Math.min(START, text.codePointCount(0, text.length())));
            starts.putIfAbsent(at, text.substring(0, length) + (length < text.length() ? "…" : ""));
        }
    }
}
