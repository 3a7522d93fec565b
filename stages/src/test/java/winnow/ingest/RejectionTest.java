package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;

/** Every kind of issue that reading an export can make says where, what and what to do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectionTest {

    private static final String CSV = "Title,Year,DOI,ISSN,EID\n";

    @TempDir
    private Path folder;

    /** Code, file, line, what is said of that place, and what to do about it. */
    static Stream<Arguments> issues() {
        return Stream.of(
                of("BROKEN_ENTRY", "TY  - JOUR\nTI  - A\nER  - \nTX  - JOUR\nER  - \n", 4, "no tag TY", "export"),
                of("BROKEN_ENTRY", "@misc{a, title={A}}\n\nmisc{b,\n title={B}\n}\n", 3, "no start of", "export"),
                of("BROKEN_ENTRY", "@string{x}\n@misc{a, title={A}}\n", 1, "an abbreviation", "export that record"),
                of(
                        "BROKEN_ENTRY",
                        "@comment{{x}\n@misc{{a, title={A}}}\n}\n@misc{b, title={B}}\n",
                        1,
                        "a comment",
                        "export"),
                of("TRUNCATED", "@misc{a, title={A}}\n@misc{b, title={B", 2, "", "download the export again"),
                of("TRUNCATED", "TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\n", 4, "", "download"),
                of("TRUNCATED", CSV + "A,2020,,,2-s2.0-1\nB,20", 3, "2 cells, the header has 5", "download"),
                of("WRONG_CELL_COUNT", CSV + "A,2020\nB,2020,,,2-s2.0-1\n", 2, "2 cells, the header has 5", "export"),
                of(
                        "WITHDRAWN_ENTRY",
                        "<PubmedArticleSet>\n<DeleteCitation><PMID>1</PMID></DeleteCitation></PubmedArticleSet>",
                        2,
                        "1",
                        "nothing to read and to mend"),
                of("NO_TITLE", CSV + ",2020,,,2-s2.0-1\n", 2, "Title", "look the record up"),
                of("NO_ACCESSION", CSV + "A,2020,,,\n", 2, "EID", "export it too"),
                of("BAD_YEAR", CSV + "A,soon,,,2-s2.0-1\n", 2, "Year='soon'", "kept without a year"),
                of("BAD_DOI", CSV + "A,2020,soon,,2-s2.0-1\n", 2, "DOI='soon'", "kept without a DOI"),
                of("BAD_ISSN", CSV + "A,2020,,123,2-s2.0-1\n", 2, "ISSN='123'", "kept without it"),
                of("BAD_ISBN", "@book{a, title={A}, isbn={123}}", 1, "isbn='123'", "kept without it"),
                of("REPLACEMENT_CHARACTER", CSV + "A\uFFFDb,2020,,,2-s2.0-1\n", 2, "Title='A", "export it again"),
                of("REPAIRED_QUOTES", CSV + "\"A \"b\" c\",2020,,,2-s2.0-1\n", 2, "", "told apart all the same"),
                of("SURPLUS_FUNDING", "Title,Funding Text 1,EID\nA,one,two,2-s2.0-1\n", 2, "", "put back in place"),
                of("EMPTY_FILE", CSV, 0, "", "download the export again"));
    }

    private static Arguments of(String code, String text, int line, String said, String advice) {
        return Arguments.of(Issue.Code.valueOf(code), text, line, said, advice);
    }

    @ParameterizedTest(name = "{0}, line {2}")
    @MethodSource("issues")
    void an_issue_names_line_reason_and_remedy(Issue.Code code, String text, int line, String said, String advice)
            throws IOException {
        List<Issue> found = read(text.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(issue -> issue.code() == code)
                .toList();
        assertEquals(1, found.size(), found::toString);
        Issue issue = found.get(0);
        assertEquals(new Origin("export", line), issue.at());
        assertTrue((issue.message() + issue.value()).contains(said), issue::message);
        assertTrue(issue.code().text().contains(advice), issue::message);
        assertEquals(1, issue.message().lines().count());
    }

    @Test
    void an_encoding_that_was_guessed_is_said_of_the_whole_file() throws IOException {
        List<Issue> found = read((CSV + "Gr\u00F6\u00DFe,2020,,,2-s2.0-1\n").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "export: NOT_UTF8: " + Issue.Code.NOT_UTF8.text(), found.get(0).message());
        assertTrue(Issue.Code.NOT_UTF8.text().endsWith("if letters look wrong, export it again in UTF-8"));
    }

    /** {@code HITS_DIFFER} is of the search log and NOT_UTF8 of a file in another encoding; both are tested by themselves. */
    @Test
    void no_code_that_rejects_an_entry_is_missing_above() {
        Set<Issue.Code> shown = new TreeSet<>();
        issues().forEach(row -> shown.add((Issue.Code) row.get()[0]));
        for (Issue.Code code : Issue.Code.values()) {
            if (code.compareTo(Issue.Code.NOT_UTF8) < 0) {
                assertTrue(shown.contains(code), code + " has no row");
            }
        }
    }

    private List<Issue> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("export"), bytes);
        List<Issue> issues = new ArrayList<>();
        String database = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("Title") ? "scopus" : "generic";
        String read = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("<Pubmed") ? "pubmed" : database;
        new Export(file, "export", "2025-03-31", read).read(Recognition.of(file), new Issues(issues));
        return issues;
    }

    private record Issues(List<Issue> issues) implements ExportReader.Listener {
        @Override
        public void record(SourceRecord record, Origin at) {
            // only issues are asked for
        }

        @Override
        public void issue(Issue issue) {
            issues.add(issue);
        }

        @Override
        public void rejected(Origin at, byte[] bytes) {
            // only issues are asked for
        }
    }
}
