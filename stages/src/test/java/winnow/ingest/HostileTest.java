package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/** Files made to do harm: they cost themselves at most, in bounded time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTest {

    private static final int TEN_MILLION = 10_000_000;
    private static final int MILLION = 1_000_000;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("an abstract of one long line", article(abstracted("word ", TEN_MILLION))),
                Arguments.of("a title of one long line", article(titled("word ", MILLION))),
                Arguments.of("elements that are never closed", article(titled("<i>", MILLION))),
                Arguments.of("elements nested too deeply", article(titled(nested(), nested().length()))),
                Arguments.of("formulas that are never closed", article(abstracted("&lt;annotation&gt;", MILLION))),
                Arguments.of(
                        "fractions that are never closed", article(abstracted("&lt;math &gt;&lt;mfrac&gt;", MILLION))),
                Arguments.of("angles", article(abstracted("&lt;", MILLION) + "<x/>")),
                Arguments.of("a title of brackets", article(titled("a [abcde] ", MILLION))),
                Arguments.of("a title of dollars", article(titled("$ ab \\", MILLION))),
                Arguments.of("100,000 authors", article("<AuthorList>" + authors() + "</AuthorList>" + titled("A", 1))),
                Arguments.of("an author of initials", article(author("A.B.", MILLION) + titled("A", 1))),
                Arguments.of(
                        "a DOI of dots",
                        article("<ELocationID EIdType=\"doi\">10.1000" + ".1".repeat(100_000) + "</ELocationID>"
                                + titled("A", 1))),
                Arguments.of(
                        "an entry that never ends",
                        article(titled("a", MILLION)).substring(0, MILLION)),
                Arguments.of("many entries in one line", set("<PubmedArticle><a/></PubmedArticle>".repeat(20_000))),
                Arguments.of("many entries that never end", set("<PubmedArticle ".repeat(100_000))),
                Arguments.of("a tag that never ends", set("<PubmedArticle " + "a".repeat(MILLION))),
                Arguments.of("BibTeX authors in one brace", bibtex("{{" + "Doe and ".repeat(100_000) + "Roe}}")),
                Arguments.of(
                        "BibTeX authors with braces", bibtex("{{" + "{Doe}, J. and ".repeat(100_000) + "Roe, R.}}")),
                Arguments.of("BibTeX authors parted by blanks", bibtex("{Doe" + " ".repeat(MILLION) + "Roe}")),
                Arguments.of("BibTeX abbreviations of abbreviations", laughing()),
                Arguments.of("JSON nested too deeply", "{\"categories\":" + "[".repeat(MILLION)),
                Arguments.of("JSON of one long text", "{\"categories\":\"" + "a ".repeat(MILLION / 2) + "\"}\n"),
                Arguments.of("JSON of one long number", "{\"categories\":" + "1".repeat(MILLION) + "}\n"));
    }

    private static String bibtex(String authors) {
        return "@article{a, title = {A}, author = " + authors + "}\n";
    }

    private static String laughing() {
        StringBuilder text = new StringBuilder("@string{a = {ha}}\n");
        for (char name = 'b'; name <= 'z'; name++) {
            text.append("@string{%c = %c%s}\n".formatted(name, name - 1, (" # " + (char) (name - 1)).repeat(9)));
        }
        return text + "@article{a, title = z, year = 2020}\n@article{b, title = {B} # f, year = 2020}\n";
    }

    private static String set(String articles) {
        return "<PubmedArticleSet>" + articles + "</PubmedArticleSet>";
    }

    private static String article(String content) {
        return set("<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>" + content
                + "</Article></MedlineCitation></PubmedArticle>");
    }

    private static String titled(String text, int length) {
        return "<ArticleTitle>" + text.repeat(length / text.length()) + "</ArticleTitle>";
    }

    private static String abstracted(String text, int length) {
        return titled("A", 1) + "<Abstract><AbstractText>" + text.repeat(length / text.length())
                + "</AbstractText></Abstract>";
    }

    private static String nested() {
        return "<i>".repeat(MILLION / 10) + "</i>".repeat(MILLION / 10);
    }

    private static String authors() {
        return "<Author><LastName>Berg</LastName><ForeName>Ada</ForeName></Author>".repeat(100_000);
    }

    private static String author(String text, int length) {
        return "<AuthorList><Author><LastName>" + text.repeat(length / text.length())
                + "</LastName></Author></AuthorList>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_read_or_refused_in_bounded_time_with_a_line_for_people(String what, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("export"), text);
        Heard heard = new Heard();
        assertTimeout(BOUND, () -> {
            try {
                Tally tally = export(file).read(Recognition.of(file), heard);
                assertEquals(tally.entries(), heard.records.size() + heard.rejected, what);
            } catch (ReviewException e) {
                heard.lines.add(e.getMessage());
            }
        });
        for (String line : heard.lines) {
            assertEquals(1, line.lines().count(), line);
            assertTrue(line.length() < 1_000, line);
        }
    }

    @Test
    void a_document_type_is_not_fetched_and_its_entities_are_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/remote";
            Path file = Files.writeString(
                    folder.resolve("export"), """
                    <?xml version="1.0"?>
                    <!DOCTYPE PubmedArticleSet SYSTEM "%s.dtd" [
                      <!ENTITY secret SYSTEM "%s"><!ENTITY remote SYSTEM "%s"><!ENTITY lol "haha">
                      <!ENTITY %% parameter SYSTEM "%s"> %%parameter;
                    ]>
                    <PubmedArticleSet>
                    <PubmedArticle><MedlineCitation><PMID>1</PMID><Article>
                      <ArticleTitle>Harmless</ArticleTitle></Article></MedlineCitation></PubmedArticle>
                    <PubmedArticle><MedlineCitation><PMID>2</PMID><Article>
                      <ArticleTitle>&secret;</ArticleTitle></Article></MedlineCitation></PubmedArticle>
                    <PubmedArticle><MedlineCitation><PMID>3</PMID><Article>
                      <ArticleTitle>&remote;</ArticleTitle></Article></MedlineCitation></PubmedArticle>
                    <PubmedArticle><MedlineCitation><PMID>4</PMID><Article>
                      <ArticleTitle>&lol;</ArticleTitle></Article></MedlineCitation></PubmedArticle>
                    </PubmedArticleSet>
                    """.formatted(address, secret.toUri(), address, address));
            Heard heard = new Heard();
            assertEquals(new Tally(4, 1, 3), export(file).read(Recognition.of(file), heard));
            assertEquals(
                    "Harmless",
                    heard.records.get(0).bibliography().first(Field.TITLE).orElseThrow());
            assertFalse(String.join("\n", heard.lines).contains("the secret"));
            server.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, server::accept, "something was fetched");
        }
    }

    @Test
    void a_file_of_one_line_is_never_held_as_a_whole() {
        long[] given = {0};
        Reader endless = new Reader() {
            private final String entry = "<record><titles><title>A</title></titles></record>";

            @Override
            public int read(char[] target, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    target[offset + i] = entry.charAt((int) (given[0] % entry.length()));
                    given[0]++;
                }
                return length;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        var entries = XmlProfiles.ENDNOTE.entries(endless);
        for (int i = 0; i < 10_000; i++) {
            assertTrue(entries.next() instanceof Entry.Readable);
        }
        assertTrue(given[0] < 10_000 * 50 + 100_000, given[0] + " characters were read for 10,000 entries");
    }

    private static Export export(Path file) {
        return new Export(file, "export", "2025-03-31", "mydb");
    }

    private static final class Heard implements ExportReader.Listener {
        private final List<SourceRecord> records = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private long rejected;

        @Override
        public void record(SourceRecord record, Origin at) {
            records.add(record);
        }

        @Override
        public void issue(Issue issue) {
            lines.add(issue.message());
        }

        @Override
        public void rejected(Origin at, byte[] bytes) {
            rejected++;
        }
    }
}
