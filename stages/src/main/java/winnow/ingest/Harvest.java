package winnow.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.model.Bibliography;
import winnow.model.Completion;
import winnow.model.Field;
import winnow.model.Folded;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.stage.Ahead;
import winnow.stage.Artifacts;
import winnow.stage.Hash;
import winnow.stage.Issue;
import winnow.stage.SortedRuns;
import winnow.stage.Workspace;

/**
 * All that was found in all exports, in bounded memory. A record that is seen again completes itself; it does not become
 * another.
 */
final class Harvest implements Closeable {

    /** A record as one entry gives it. */
    record Seen(String round, Origin at, SourceRecord record) {
        RecordId id() {
            return record.id();
        }
    }

    /** By record; the newest round says most about it, then the first file, then the first line. */
    private static final Comparator<Seen> PREFERENCE = Comparator.comparing(Seen::id)
            .thenComparing(Seen::round, Comparator.reverseOrder())
            .thenComparing(Seen::at);

    private static final Comparator<Sighting> PLACE = Comparator.comparing(Sighting::record)
            .thenComparing(Sighting::round)
            .thenComparing(Sighting::at);

    private static final List<Field> READ = List.of(Field.TITLE, Field.ABSTRACT);
    private static final int HASH_LENGTH = 12;
    private static final long SMALL = 400;

    private final Path temporary;
    private final SortedRuns<Seen> seen;
    private final SortedRuns<Sighting> sightings;
    private final SortedRuns<Issue> issues;
    private long issueCount;

    /**
     * @param temporary folder for what memory does not hold
     * @param room bytes of memory for each of the three kinds, about
     */
    Harvest(Path temporary, long room) {
        this.temporary = temporary;
        seen = new SortedRuns<>(
                temporary.resolve("records"), new SortedRuns.Kind<>(Seen.class, PREFERENCE, Harvest::weight), room);
        sightings = new SortedRuns<>(
                temporary.resolve("sightings"), new SortedRuns.Kind<>(Sighting.class, PLACE, any -> SMALL), room);
        issues = new SortedRuns<>(
                temporary.resolve("issues"),
                new SortedRuns.Kind<>(Issue.class, Comparator.naturalOrder(), any -> SMALL),
                room);
    }

    void add(SourceRecord record, String round, Origin at) throws IOException {
        seen.add(new Seen(round, at, record));
        sightings.add(new Sighting(record.id(), round, at, text(record.bibliography())));
    }

    /** Case, punctuation and marks are no part of what a text says. */
    private static Map<Field, String> text(Bibliography bibliography) {
        Map<Field, String> text = new EnumMap<>(Field.class);
        for (Field field : READ) {
            bibliography
                    .first(field)
                    .map(value -> Hash.of(Folded.of(value).text()).substring(0, HASH_LENGTH))
                    .ifPresent(hash -> text.put(field, hash));
        }
        return text;
    }

    void add(Issue issue) throws IOException {
        issues.add(issue);
        issueCount++;
    }

    long issues() {
        return issueCount;
    }

    /**
     * Writes one record per id, sorted by id; sightings by record, round and place; issues by place.
     *
     * @return number of different records
     */
    long write(Workspace files) throws IOException {
        try (Stream<Sighting> sorted = sightings.sorted()) {
            files.write(Artifacts.SIGHTINGS, sorted::iterator);
        }
        try (Stream<Issue> sorted = issues.sorted()) {
            files.write(Artifacts.INGEST_ISSUES, sorted::iterator);
        }
        try (Stream<Seen> sorted = Ahead.of(seen.sorted());
                Workspace.Sink<SourceRecord> records = files.write(Artifacts.RECORDS)) {
            return completed(sorted.iterator(), records);
        }
    }

    private static long completed(Iterator<Seen> sorted, Workspace.Sink<SourceRecord> records) throws IOException {
        long count = 0;
        Optional<SourceRecord> open = Optional.empty();
        while (sorted.hasNext()) {
            SourceRecord next = sorted.next().record();
            Optional<SourceRecord> before = open.filter(record -> record.id().equals(next.id()));
            if (open.isPresent() && before.isEmpty()) {
                records.accept(open.get());
                count++;
            }
            open = Optional.of(before.map(record -> completed(record, next)).orElse(next));
        }
        if (open.isPresent()) {
            records.accept(open.get());
            count++;
        }
        return count;
    }

    /** Of many sightings, completing the first by the others one at a time says the same as doing so at once. */
    private static SourceRecord completed(SourceRecord preferred, SourceRecord other) {
        List<SourceRecord> records = List.of(preferred, other);
        Completion completion = Completion.of(records);
        return new SourceRecord(preferred.id(), completion.bibliography(), verbatim(records, completion));
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

    private static long weight(Seen seen) {
        return weight(seen.record().bibliography()) + weight(seen.record().verbatim());
    }

    private static long weight(Bibliography bibliography) {
        long weight = SMALL;
        for (List<String> values : bibliography.values().values()) {
            for (String value : values) {
                weight += 80 + value.length();
            }
        }
        return weight;
    }

    /** Removes what memory did not hold. */
    @Override
    public void close() throws IOException {
        try (seen;
                sightings;
                issues) {
            // each is closed, even if another cannot be
        }
        Files.deleteIfExists(temporary);
    }
}
