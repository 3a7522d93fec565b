package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import winnow.model.Field;
import winnow.stage.Issue;
import winnow.stage.IssueDigest;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    @Test
    void a_file_says_itself_whose_export_it_is() throws IOException {
        Path file = file("Title,Year,EID\nOne,2020,2-s2.0-1\nOne,,2-s2.0-1\n,2020,2-s2.0-2\n");

        Inspection inspection = Inspection.of(file, Optional.empty());

        assertEquals("scopus", inspection.database());
        assertEquals("Scopus CSV", inspection.format());
        assertEquals(new Inspection.Counts(3, 2, 1, 1), inspection.counts());
        assertEquals(Map.of(Field.TITLE, 2L, Field.YEAR, 1L), inspection.filled());
        String message =
                inspection.issues().get(Issue.Code.NO_TITLE).first().get(0).message();
        assertTrue(message.contains("x.csv:4: NO_TITLE Title='': entry has no title; look the record up"), message);
    }

    @Test
    void a_file_without_marks_is_generic_or_what_was_asked_for() throws IOException {
        Path file = file("@misc{1234567, title = {T}}");
        assertEquals("generic", Inspection.of(file, Optional.empty()).database());
        assertEquals(
                "IEEE Xplore BibTeX", Inspection.of(file, Optional.of("ieee")).format());
        assertEquals("BibTeX", Inspection.of(file, Optional.of("mydb")).format());
    }

    @Test
    void an_empty_file_has_no_format() throws IOException {
        assertEquals("empty", Inspection.of(file("\n"), Optional.empty()).format());
    }

    @Test
    void a_file_of_another_database_than_asked_for_is_refused() throws IOException {
        Path file = file("Title,Year,EID\n");
        String message = assertThrows(ReviewException.class, () -> Inspection.of(file, Optional.of("ieee")))
                .getMessage();
        assertTrue(message.endsWith("x.csv: a Scopus CSV export, not one of ieee; read it as scopus"), message);
    }

    @Test
    void a_file_that_is_no_export_is_refused_with_all_formats() throws IOException {
        Path file = file("Just words.");
        String message = assertThrows(ReviewException.class, () -> Inspection.of(file, Optional.empty()))
                .getMessage();
        assertTrue(message.contains("x.csv: a text of an unknown kind, not an export in a format that can be read ("));
        for (Profile profile : Profiles.ALL) {
            assertTrue(message.contains(profile.format().name()), message);
        }
        assertTrue(message.endsWith("); export it again in one of these"), message);
    }

    @Test
    void a_rejected_entry_is_shown_by_its_first_sixty_characters_in_one_line() throws IOException {
        Inspection inspection = Inspection.of(
                file("Title,Year,EID\n,2020,\"2-s2.0-2\n" + "x".repeat(80) + "\"\n,1,2\n"), Optional.empty());
        assertEquals(
                List.of(",2020,\"2-s2.0-2 " + "x".repeat(44) + "…", ",1,2"),
                List.copyOf(inspection.findings().starts().values()));
    }

    @Test
    void what_is_held_does_not_grow_with_the_file() throws IOException {
        StringBuilder text = new StringBuilder("Title,Year,EID\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(i % 2 == 0 ? "One,2020,2-s2.0-" + i % 500 + "\n" : ",2020,2-s2.0-0\n");
        }
        Path file = file(text.toString());
        Inspection inspection = Inspection.of(file, Optional.empty(), Progress.NONE, 1_000);
        assertEquals(new Inspection.Counts(10_000, 5_000, 5_000, 250), inspection.counts());
        IssueDigest.Kind kind = inspection.issues().get(Issue.Code.NO_TITLE);
        assertEquals(5_000, kind.count());
        assertEquals(
                List.of(3L, 5L, 7L, 9L, 11L),
                kind.first().stream().map(issue -> issue.at().line()).toList());
        assertEquals(5, inspection.findings().starts().size());
        assertEquals(inspection, Inspection.of(file, Optional.empty()), "it depends on the room");
    }

    @Test
    void it_is_told_how_far_the_file_is_read_to_its_last_byte() throws IOException {
        Path file = file("\uFEFFTitle,Year,EID\n" + "One,2020,2-s2.0-1\n".repeat(5_000));
        long length = Files.size(file);
        List<Long> heard = new ArrayList<>();
        Inspection.of(file, Optional.empty(), (name, done, size) -> {
            assertTrue(name.endsWith("/x.csv"), name);
            assertEquals(length, size);
            heard.add(done);
        });
        assertEquals(heard.stream().sorted().toList(), heard);
        assertTrue(heard.stream().distinct().count() > 5, heard.toString());
        assertEquals(Files.size(file), heard.get(heard.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(Issue.Code.class)
    void whatever_rejects_says_how_to_mend_it(Issue.Code code) {
        if (code.effect() == Issue.Effect.REJECTED) {
            assertTrue(code.text().contains("; "), code + ": " + code.text());
        }
    }
}
