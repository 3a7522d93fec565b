package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.model.Vote;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Workspace;

/** Rounds of 1 January and 1 July 2025; who voted on what. */
class ReadTextsTest {

    private static final ScreenSettings SETTINGS = Samples.settings(Optional.empty());
    private static final RecordId ONE = RecordId.parse("pubmed:1");
    private static final RecordId TWO = RecordId.parse("scopus:2");
    private static final String WINTER = "2025-01-01";
    private static final String SUMMER = "2025-07-01";

    @TempDir
    private Path review;

    private final Map<String, Map<Field, String>> texts = new LinkedHashMap<>();

    private static Citation shownFrom(RecordId title, RecordId summary) {
        return new Citation(
                ONE,
                Stream.of(title, summary).distinct().sorted().toList(),
                Bibliography.EMPTY,
                Map.of(Field.TITLE, title, Field.ABSTRACT, summary));
    }

    private static Decision vote(Phase phase, String day) {
        return new Decision(
                ONE,
                phase,
                Vote.INCLUDE,
                Optional.empty(),
                Samples.ANN,
                LocalDate.parse(day),
                "",
                new Origin("raw/decisions/ann.csv", 2));
    }

    private void seen(RecordId record, String round, String title, String summary) {
        texts.put(
                record + "\t" + round,
                summary.isEmpty() ? Map.of(Field.TITLE, title) : Map.of(Field.TITLE, title, Field.ABSTRACT, summary));
    }

    private ReadTexts read() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Map<Field, String>> each : texts.entrySet()) {
            String[] key = each.getKey().split("\t");
            Sighting sighting = new Sighting(
                    RecordId.parse(key[0]), key[1], new Origin("raw/searches/" + key[1], 1), each.getValue());
            lines.append(Json.mapper().writeValueAsString(sighting)).append('\n');
        }
        Path file = review.resolve(Artifacts.SIGHTINGS.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
        return ReadTexts.read(new Workspace(review, review, new Screen(SETTINGS)), SETTINGS);
    }

    @ParameterizedTest
    @CsvSource({
        // the day of the vote, what stood first and later, whether it was another text
        "2025-06-30, a, b, true",
        "2025-07-01, a, b, false",
        "2025-06-30, a, a, false",
        "2025-06-30, '', b, false",
        "2025-06-30, a, '', false"
    })
    void a_vote_of_a_day_has_read_the_rounds_up_to_it(String day, String then, String now, boolean changed)
            throws IOException {
        seen(ONE, WINTER, "t", then);
        seen(ONE, SUMMER, "t", now);
        assertEquals(changed, read().changedSince(shownFrom(ONE, ONE), vote(Phase.TITLE, day)));
    }

    @Test
    void a_changed_title_counts_as_well() throws IOException {
        seen(ONE, WINTER, "t", "a");
        seen(ONE, SUMMER, "u", "a");
        assertEquals(true, read().changedSince(shownFrom(ONE, ONE), vote(Phase.TITLE, "2025-02-01")));
    }

    @Test
    void who_read_the_full_text_read_no_abstract() throws IOException {
        seen(ONE, WINTER, "t", "a");
        seen(ONE, SUMMER, "t", "b");
        assertEquals(false, read().changedSince(shownFrom(ONE, ONE), vote(Phase.FULLTEXT, "2025-02-01")));
    }

    @Test
    void only_the_record_counts_that_people_are_shown() throws IOException {
        seen(ONE, WINTER, "t", "a");
        seen(ONE, SUMMER, "t", "b");
        seen(TWO, WINTER, "t", "c");
        ReadTexts texts = read();
        assertEquals(false, texts.changedSince(shownFrom(ONE, TWO), vote(Phase.TITLE, "2025-02-01")));
        assertEquals(true, texts.changedSince(shownFrom(TWO, ONE), vote(Phase.TITLE, "2025-02-01")));
    }

    @Test
    void a_vote_that_was_kept_with_a_round_has_read_that_round_whatever_its_day() throws IOException {
        seen(ONE, WINTER, "t", "a");
        seen(ONE, SUMMER, "t", "b");
        Path kept = review.resolve("raw/rounds/" + WINTER + "/decisions/" + Samples.ANN + ".csv");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "record,phase,vote,criterion,date,note\npubmed:1,title,include,,2025-07-09,\n");
        ReadTexts texts = read();
        assertEquals(true, texts.changedSince(shownFrom(ONE, ONE), vote(Phase.TITLE, "2025-07-09")));
        assertEquals(false, texts.changedSince(shownFrom(ONE, ONE), vote(Phase.TITLE, "2025-07-10")));
    }
}
