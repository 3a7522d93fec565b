package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Field;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BibtexAbbreviationsTest {

    @TempDir
    private Path folder;

    private ReviewFolder.Made ingest(String text) throws IOException {
        return new ReviewFolder(folder).with("2025-03-31/scopus/x.bib", text).ingest();
    }

    private static List<String> journals(ReviewFolder.Made made) {
        return made.records().stream()
                .map(record -> record.bibliography().first(Field.CONTAINER).orElse(""))
                .sorted()
                .toList();
    }

    private static String article(String key, String journal) {
        return "@article{" + key + ", title = {" + key + "}, journal = " + journal + "}\n";
    }

    @Test
    void what_was_defined_before_is_put_in_whatever_its_case() throws IOException {
        ReviewFolder.Made made = ingest("@string{JMIR = \"J Med {I}nternet\"}\n@string(full = jmir # { Research})\n"
                + article("a", "jmir") + article("b", "Full") + article("c", "later") + "@string{later = {X}}\n");
        assertEquals(List.of("J Med Internet", "J Med Internet Research", "later"), journals(made));
    }

    @Test
    void the_last_of_thousands_that_are_megabytes_together_is_known() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("@string{j%d = {Journal %d %s}}\n".formatted(i, i, "x".repeat(200)));
        }
        ReviewFolder.Made made = ingest(text + article("a", "j4999"));
        assertEquals(List.of("Journal 4999 " + "x".repeat(200)), journals(made));
        assertEquals(0, made.summary().counts().get("rejected"));
    }

    @Test
    void one_that_cannot_be_read_is_rejected_and_costs_no_entry() throws IOException {
        ReviewFolder.Made made = ingest("@string{broken}\n" + article("a", "\"One\"") + article("b", "broken"));
        assertEquals(List.of("One", "broken"), journals(made));
        assertEquals(1, made.summary().counts().get("rejected"));
        assertEquals("@string{broken}", made.quarantine().get("2025-03-31/scopus/x.bib/line-1.txt"));
    }

    @Test
    void one_that_is_too_definitionis_rejected_and_kept() throws IOException {
        String tooLong = "@string{long = {" + "x".repeat(BibtexSyntax.LONGEST) + "}}";
        ReviewFolder.Made made = ingest(tooLong + "\n" + article("a", "\"One\""));
        assertEquals(List.of("One"), journals(made));
        assertEquals(tooLong, made.quarantine().get("2025-03-31/scopus/x.bib/line-1.txt"));
    }

    @Test
    void an_entry_that_would_grow_too_definitionis_rejected_alone() throws IOException {
        String tenth = "@string{j = {" + "x".repeat(BibtexSyntax.LONGEST / 10) + "}}\n";
        ReviewFolder.Made made = ingest(tenth + article("a", "j" + " # j".repeat(20)) + article("b", "j # j"));
        assertEquals(List.of("x".repeat(BibtexSyntax.LONGEST / 10 * 2)), journals(made));
        assertEquals(1, made.summary().counts().get("rejected"));
    }

    @Test
    void a_word_within_a_text_is_no_abbreviation() throws IOException {
        String definition = "@string{a = {" + "x".repeat(100_000) + "}}\n";
        ReviewFolder.Made made = ingest(definition + article("b", "\"" + "a {a} ".repeat(20) + "\""));
        assertEquals(0, made.summary().counts().get("rejected"));
    }
}
