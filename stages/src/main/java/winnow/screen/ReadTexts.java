package winnow.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;

/**
 * Whether a vote on title and abstract was cast on another text than the citation has today. What people are shown is
 * taken from one record per field; what that record said is known for every search round, as hashes of folded texts.
 * Somebody who voted before a round began had read what the rounds before it gave: the vote stands in the files that were
 * kept when the round began, or is dated before the round's day. A text that nobody had yet when they voted re-opens nothing.
 */
final class ReadTexts {

    private static final List<Field> READ = List.of(Field.TITLE, Field.ABSTRACT);

    /** Of the records that say something else in a later round: what they say, by round. */
    private final Map<RecordId, NavigableMap<String, Map<Field, String>>> changed = new HashMap<>();

    /** The first round whose kept files have the vote. */
    private final Map<Said, String> kept = new HashMap<>();

    private ReadTexts() {}

    /** Nothing ever changed. */
    static ReadTexts unchanged() {
        return new ReadTexts();
    }

    /** Reads the sightings and, only if a text changed, the votes that were kept. */
    static ReadTexts read(Workspace files, ScreenSettings settings) throws IOException {
        ReadTexts texts = new ReadTexts();
        try (Stream<Sighting> sightings = files.read(Artifacts.SIGHTINGS)) {
            texts.addAll(sightings.iterator());
        }
        if (!texts.changed.isEmpty()) {
            DecisionFiles.kept(files, settings)
                    .forEach((round, decisions) ->
                            decisions.votes().forEach(vote -> texts.kept.putIfAbsent(new Said(vote, ""), round)));
        }
        return texts;
    }

    /** @param sightings sorted by record, round and place */
    private void addAll(Iterator<Sighting> sightings) {
        List<Sighting> ofRecord = new ArrayList<>();
        while (sightings.hasNext()) {
            Sighting next = sightings.next();
            if (!ofRecord.isEmpty() && !ofRecord.get(0).record().equals(next.record())) {
                add(ofRecord);
                ofRecord.clear();
            }
            ofRecord.add(next);
        }
        add(ofRecord);
    }

    private void add(List<Sighting> ofRecord) {
        NavigableMap<String, Map<Field, String>> rounds = new TreeMap<>();
        for (Sighting sighting : ofRecord) {
            Map<Field, String> text = rounds.computeIfAbsent(sighting.round(), any -> new HashMap<>());
            sighting.text().forEach(text::putIfAbsent);
        }
        boolean differs = READ.stream()
                .anyMatch(field -> rounds.values().stream()
                                .flatMap(text -> Optional.ofNullable(text.get(field)).stream())
                                .distinct()
                                .count()
                        > 1);
        if (differs) {
            changed.put(ofRecord.get(0).record(), rounds);
        }
    }

    /** Whether the voter had read something else. */
    boolean changedSince(Citation citation, Decision vote) {
        return vote.phase() == Phase.TITLE
                && !changed.isEmpty()
                && READ.stream()
                        .anyMatch(
                                field -> Optional.ofNullable(citation.origins().get(field))
                                        .map(changed::get)
                                        .filter(rounds -> differs(rounds, field, lastRead(vote)))
                                        .isPresent());
    }

    private static boolean differs(NavigableMap<String, Map<Field, String>> rounds, Field field, String lastRead) {
        Optional<String> then = latest(rounds.headMap(lastRead, true), field);
        return then.isPresent() && !then.equals(latest(rounds, field));
    }

    private static Optional<String> latest(NavigableMap<String, Map<Field, String>> rounds, Field field) {
        return rounds.descendingMap().values().stream()
                .flatMap(text -> Optional.ofNullable(text.get(field)).stream())
                .findFirst();
    }

    /** The last round of which the voter can have read; rounds and days are named alike. */
    private String lastRead(Decision vote) {
        String day = vote.date().toString();
        String round = kept.getOrDefault(new Said(vote, ""), day);
        return round.compareTo(day) < 0 ? round : day;
    }
}
