package winnow.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import winnow.model.Decision;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.stage.Issue;
import winnow.stage.Workspace;

/** The day of the first search that found a record. Nobody can have voted on the record before. */
final class FirstSeen {

    private final Map<RecordId, LocalDate> days = new HashMap<>();

    private FirstSeen() {}

    /**
     * Reads the days of some records.
     *
     * @param sightings the file of sightings
     */
    static FirstSeen read(Path sightings, Set<RecordId> wanted) throws IOException {
        FirstSeen seen = new FirstSeen();
        try (Stream<Sighting> all = Workspace.read(sightings, Sighting.class)) {
            all.filter(sighting -> wanted.contains(sighting.record())).forEach(seen::add);
        }
        return seen;
    }

    private void add(Sighting sighting) {
        day(sighting.round())
                .ifPresent(
                        day -> days.merge(sighting.record(), day, (one, other) -> one.isBefore(other) ? one : other));
    }

    private static Optional<LocalDate> day(String round) {
        try {
            return Optional.of(LocalDate.parse(round));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The record that was found first; among equals the one that comes first. */
    RecordId first(List<RecordId> records) {
        return records.stream()
                .min(Comparator.comparing(record -> days.getOrDefault(record, LocalDate.MAX)))
                .orElseThrow();
    }

    /** What is wrong with the date of a decision, if anything. */
    Optional<Issue> problem(Decision decision) {
        return Optional.ofNullable(days.get(decision.record()))
                .filter(day -> decision.date().isBefore(day))
                .map(day -> new Issue(
                        Issue.Code.VOTED_TOO_EARLY,
                        decision.at(),
                        "date",
                        decision.date().toString()));
    }
}
