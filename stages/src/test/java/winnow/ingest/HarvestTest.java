package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Completion;
import winnow.model.Field;
import winnow.model.SourceRecord;

/** Laws of putting exports together. The repetition number is the seed: run that repetition to reproduce. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HarvestTest {

    private static final List<String> ROUNDS = List.of("2023-01-31", "2024-01-31", "2025-03-31");

    @TempDir
    private Path folder;

    /** Records that are seen again and again, each time with other fields, some of them not readable. */
    private ReviewFolder review(Random random) throws IOException {
        ReviewFolder review = new ReviewFolder(folder);
        for (int file = random.nextInt(6); file >= 0; file--) {
            StringBuilder text = new StringBuilder("Title,Year,DOI,ISSN,EID\n");
            for (int row = random.nextInt(30); row > 0; row--) {
                text.append(random.nextInt(8) == 0 ? "" : "T" + random.nextInt(9))
                        .append(List.of(",2020", ",in press", ",", ",2021").get(random.nextInt(4)))
                        .append(random.nextBoolean() ? ",10.1000/" + random.nextInt(9) : ",")
                        .append(List.of(",1234-5679", ",none", ",").get(random.nextInt(3)))
                        .append(random.nextInt(9) == 0 ? "" : ",2-s2.0-" + random.nextInt(12))
                        .append('\n');
            }
            review.with(ROUNDS.get(random.nextInt(3)) + "/scopus/" + file + ".csv", text.toString());
        }
        return review;
    }

    @RepeatedTest(40)
    void however_little_memory_holds_the_same_comes_out(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        ReviewFolder review = review(random);
        assertEquals(review.ingest(), review.ingest(random.nextInt(4_000)));
    }

    /** The slow way: all records of an id at once. */
    @RepeatedTest(40)
    void completing_one_at_a_time_is_completing_all_at_once(RepetitionInfo seed) throws IOException {
        ReviewFolder review = review(new Random(seed.getCurrentRepetition()));
        List<SourceRecord> expected = new ArrayList<>();
        ReviewFolder.Made made = review.ingest(0);
        for (SourceRecord record : made.records()) {
            Completion all = Completion.of(preferred(record));
            expected.add(new SourceRecord(record.id(), all.bibliography(), record.verbatim()));
            all.verbatim()
                    .values()
                    .forEach((field, values) ->
                            assertEquals(values, record.verbatim().all(field)));
        }
        assertEquals(expected, made.records());
    }

    private List<SourceRecord> preferred(SourceRecord record) throws IOException {
        List<SourceRecord> found = new ArrayList<>();
        List<String> rounds = new ArrayList<>(ROUNDS);
        Collections.reverse(rounds);
        for (String round : rounds) {
            for (int i = 0; i < 6; i++) {
                Path file = folder.resolve("raw/searches/" + round + "/scopus/" + i + ".csv");
                if (Files.exists(file)) {
                    found.addAll(Found.in(file, record.id()));
                }
            }
        }
        return found;
    }

    @Test
    void a_field_that_one_export_cannot_say_is_taken_from_the_next_one_that_can() throws IOException {
        String header = "Title,Year,DOI,EID\n";
        SourceRecord record = new ReviewFolder(folder)
                .with("2023-01-31/scopus/a.csv", header + "T,2020,,2-s2.0-1\n")
                .with("2024-01-31/scopus/a.csv", header + "T,in press,,2-s2.0-1\n")
                .with("2025-03-31/scopus/a.csv", header + "T,soon,,2-s2.0-1\n")
                .ingest(0)
                .records()
                .get(0);
        assertEquals(List.of("2020"), record.bibliography().all(Field.YEAR));
        assertEquals(List.of(), record.verbatim().all(Field.YEAR));
    }
}
