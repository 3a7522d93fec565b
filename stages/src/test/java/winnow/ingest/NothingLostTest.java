package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries whose start is damaged are rejected with their bytes; only text that is evidently no entry is passed over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingLostTest {

    private static final Map<String, String> TEXTS = Map.of("scopus/x.bib", """
            Scopus
            EXPORT DATE: 2 September 2018

            @article{a, title={One}}
            % a remark with title = {X}
            @comment{title = {Not an entry}}

            @article{b,
              title={Two}
            }
            """, "arxiv/x.xml", """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>Query</title><id>http://arxiv.org/api/abc</id>
            <entry><id>http://arxiv.org/abs/1501.00001v1</id><title>One</title></entry>
            <!-- half of it -->
            <entry>
            <id>http://arxiv.org/abs/1501.00002v1</id><title>Two</title>
            </entry>
            </feed>
            """, "ieee/x.ris", """
            Provider: Somewhere
            Content: text/plain

            1.
            TY  - JOUR
            TI  - One
            ER  -

            ER  -
            2.
            TY  - JOUR
            TI  - Two
            ER  -

            the end
            """);

    @TempDir
    private Path folder;

    private ReviewFolder.Made ingest(String name, String text) throws IOException {
        return new ReviewFolder(folder).with("2025-03-31/" + name, text).ingest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scopus/x.bib", "arxiv/x.xml", "ieee/x.ris"})
    void preambles_comments_and_blank_text_are_no_entries(String name) throws IOException {
        ReviewFolder.Made made = ingest(name, TEXTS.get(name));
        assertEquals(2, made.summary().counts().get("entries"), () -> "entries; " + made.messages());
        assertEquals(Map.of(), made.quarantine());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "scopus/x.bib | @article{b,  | article{b,   | 2 | 8",
                "scopus/x.bib | @article{b,  | @{b,         | 2 | 8",
                "scopus/x.bib | @article{b,  | ''           | 2 | 6",
                "scopus/x.bib | @article{a,  | article{a,   | 2 | 4",
                "scopus/x.bib | an entry}}   | an entry}    | 3 | 6",
                "arxiv/x.xml  | <entry>¶<id> | <entr>¶<id>  | 2 | 4",
                "arxiv/x.xml  | <entry>¶<id> | <id>         | 2 | 4",
                "arxiv/x.xml  | <entry><id>  | <entr><id>   | 2 | 1",
                "ieee/x.ris   | 2.¶TY  - J   | 2.¶TX  - J   | 2 | 10",
                "ieee/x.ris   | 2.¶TY  - J   | 2.¶TY - J    | 2 | 10",
                "ieee/x.ris   | 2.¶TY  - J   | ¶J           | 2 | 11",
                "ieee/x.ris   | 1.¶TY  - J   | J            | 2 | 4",
            })
    void an_entry_whose_start_is_damaged_is_rejected_with_its_bytes(
            String name, String start, String damaged, long entries, int line) throws IOException {
        String text = TEXTS.get(name).replace(start.replace('¶', '\n'), damaged.replace('¶', '\n'));
        ReviewFolder.Made made = ingest(name, text);
        assertEquals(entries, made.summary().counts().get("entries"), () -> "entries; " + made.messages());
        assertEquals(
                List.of("raw/searches/2025-03-31/" + name + ":" + line + ": BROKEN_ENTRY"),
                made.messages().stream()
                        .map(message -> message.replaceFirst("(BROKEN_ENTRY).*", "$1"))
                        .filter(message -> !message.contains("NO_ACCESSION"))
                        .toList());
        String kept = made.quarantine().get("2025-03-31/" + name + "/line-" + line + ".txt");
        assertTrue(text.contains(kept), kept);
        assertTrue(kept.startsWith(text.lines().toList().get(line - 1)), kept);
        assertTrue(kept.contains("One") || kept.contains("Two") || kept.contains("Not an entry"), kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the file | is the last entry cut off
                "PMID- 1¶TI  - One¶SO  - X.¶¶PMID- 2¶TI  - Two¶SO  - X.¶ | false",
                "PMID- 1¶TI  - One¶SO  - X.¶¶PMID- 2¶TI  - Two¶SO  - X.  | false",
                "PMID- 1¶TI  - One¶SO  - X.¶¶PMID- 2¶TI  - Two¶          | true",
                "PMID- 1¶TI  - One¶SO  - X.¶¶PMID- 2¶TI  - Two¶¶         | true",
                "PMID- 1¶TI  - One¶SO  - X.¶PMID- 2¶                     | true",
                "PMID- 1¶TI  - One¶SO  - X.¶¶PMID- 2¶TI  - Tw            | true",
                "PMID- 1¶TI  - One¶SO  - X.¶¶PMID- 2¶TI  - Two¶BTI - B¶ | false",
                "PMID- 1¶TI  - One¶¶PMID- 2¶TI  - Tw                     | true",
                "PMID- 1¶TI  - One¶¶PMID- 2¶TI  - Two¶                   | false",
                "PMID- 1¶TI  - One¶¶PMID- 2¶TI  - Two¶SO  - X.¶          | false",
            })
    void a_PubMed_file_is_cut_off_if_its_last_entry_lacks_the_last_tag_of_the_others(String text, boolean cut)
            throws IOException {
        ReviewFolder.Made made = ingest("pubmed/x.nbib", text.replace('¶', '\n'));
        assertEquals(2, made.summary().counts().get("entries"));
        assertEquals(cut ? 1 : 0, made.summary().counts().get("rejected"), () -> "rejected; " + made.messages());
        assertEquals(cut, made.messages().toString().contains("TRUNCATED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the file | is the last entry cut off
                "TY  - JOUR¶TI  - One¶ER  - ¶TY  - JOUR¶TI  - Two¶ER  - ¶ | false",
                "TY  - JOUR¶TI  - One¶ER  - ¶TY  - JOUR¶TI  - Two¶ER  -   | false",
                "TY  - JOUR¶TI  - One¶ER  - ¶TY  - JOUR¶TI  - Two¶        | true",
                "TY  - JOUR¶TI  - One¶ER  - ¶TY  - JOUR¶TI  - Two¶¶¶      | true",
                "TY  - JOUR¶TI  - One¶ER  - ¶TY  - JOUR¶TI  - Tw          | true",
                "TY  - JOUR¶TI  - One¶TY  - JOUR¶TI  - Two¶               | false",
                "TY  - JOUR¶TI  - One¶TY  - JOUR¶TI  - Tw                 | true",
                "TY  - JOUR¶TI  - One¶TY  - JOUR¶TI  - Two¶ER  - ¶        | false",
            })
    void a_RIS_file_is_cut_off_if_its_last_entry_does_not_end_like_others(String text, boolean cut) throws IOException {
        ReviewFolder.Made made = ingest("ieee/x.ris", text.replace('¶', '\n'));
        assertEquals(2, made.summary().counts().get("entries"));
        assertEquals(cut ? 1 : 0, made.summary().counts().get("rejected"), () -> "rejected; " + made.messages());
        assertEquals(cut, made.messages().toString().contains("TRUNCATED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // text | lines of the entries without start
                "@article{a, title={One}}¶¶article{b,¶  title={Two},¶}¶¶article{c,¶  title={Three}¶}¶ | 3 7",
                "@article{a, title={One}}¶¶% of b¶title={Two},¶  year={2020}¶}¶  title={Three}¶}¶| 3 7",
                "@article{a, title={One}}¶¶article{b,¶  abstract={A¶¶B},¶  title={Two}¶}¶| 3",
                "<feed xmlns=http://www.w3.org/2005/Atom><entry><title>One</title></entry>¶<e><title>Two</title></entry>¶<e><title>Three</title></entry></feed> | 2 3",
                "<PubmedArticleSet><PubmedArticle/>¶¶<X><MedlineCitation></PubmedArticle>¶<X><PMID>3</PMID></PubmedArticle></PubmedArticleSet> | 3 4",
                "<PubmedArticleSet><PubmedArticle/>¶¶<X><MedlineCitation></X></PubmedArticleSet> | 3",
                "<OAI-PMH><record/>¶¶<rec><metadata>a</metadata></rec></OAI-PMH> | 3",
                "<xml><records><record/>¶¶<rec><ref-type>a</ref-type></rec></records></xml> | 3",
            })
    void each_of_several_entries_without_start_is_an_entry(String text, String lines) {
        String export = text.replace('¶', '\n');
        Syntax syntax = Profiles.SYNTAXES.stream()
                .filter(each -> each.fits(export))
                .findFirst()
                .orElseThrow();
        List<String> found = new ArrayList<>();
        syntax.entries(new StringReader(export)).forEachRemaining(entry -> {
            if (entry instanceof Entry.Unreadable broken && broken.detail().equals("no start of an entry")) {
                found.add(String.valueOf(broken.line()));
            }
        });
        assertEquals(lines, String.join(" ", found));
    }

    private static final Pattern START = Pattern.compile("@\\w+[{(]|<entry>|TY  - \\w|PMID- \\d");

    @RepeatedTest(600)
    void every_byte_of_a_damaged_export_is_in_an_entry_or_in_text_that_looks_like_none(RepetitionInfo seed)
            throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<Path> cases = GoldenTest.cases();
        Path original = cases.get(random.nextInt(cases.size()));
        byte[] bytes = Files.readAllBytes(original.resolve("export"));
        Path file = Files.write(folder.resolve("export"), withoutAStart(bytes, random));
        if (random.nextBoolean()) {
            Files.write(file, Damage.SCATTERED.to(Files.readAllBytes(file), random));
        }
        Recognition recognition = Recognition.of(file);
        Optional<Syntax> syntax = recognition.syntax();
        if (syntax.isPresent()) {
            try (Reader text = recognition.encoding().open(file)) {
                StringWriter whole = new StringWriter();
                text.transferTo(whole);
                NothingLost.check(syntax.get(), whole.toString());
            }
        }
    }

    /** Overwrites or drops a character of the start of one entry. */
    private static byte[] withoutAStart(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<MatchResult> starts = START.matcher(text).results().toList();
        if (starts.isEmpty()) {
            return bytes;
        }
        MatchResult start = starts.get(random.nextInt(starts.size()));
        int at = start.start() + random.nextInt(start.end() - start.start());
        String damage = random.nextBoolean() ? "" : "x";
        return (text.substring(0, at) + damage + text.substring(at + 1)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
