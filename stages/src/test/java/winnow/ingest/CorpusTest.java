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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.stage.ReviewException;

/** Real exports, where they are at hand: a folder beside the project that is no part of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    private static final String NO_COUNT = "the index has no count; the entries are numbered in the file";

    private record Otherwise(long entries, String because) {}

    /** Where the index counts otherwise, and why. */
    private static final Map<String, Otherwise> OTHERWISE = Map.of(
            "pubmed/JabRef__jabref__MedlinePlainImporterTestMultipleEntries.txt",
            new Otherwise(8, "seven blocks, of which the index counts the one with a PMID, and a line that is none"),
            "pubmed/JabRef__jabref__MedlineImporterTestNbib.xml",
            new Otherwise(2, "an article and a book, of which the index counts the article"),
            "ovid/JabRef__jabref__OvidImporterTest1.txt",
            new Otherwise(5, NO_COUNT),
            "ovid/JabRef__jabref__OvidImporterTest2Invalid.txt",
            new Otherwise(2, "the index has no count; two accession numbers, and no number before either entry"),
            "ovid/JabRef__jabref__OvidImporterTest3.txt",
            new Otherwise(1, NO_COUNT),
            "ovid/JabRef__jabref__OvidImporterTest4.txt",
            new Otherwise(1, NO_COUNT),
            "ovid/JabRef__jabref__OvidImporterTest5.txt",
            new Otherwise(1, NO_COUNT),
            "ovid/JabRef__jabref__OvidImporterTest6.txt",
            new Otherwise(1, NO_COUNT),
            "ovid/JabRef__jabref__OvidImporterTest7.txt",
            new Otherwise(1, NO_COUNT));

    private record Rejected(long entries, String because) {}

    /** Every other file is read without loss. */
    private static final Map<String, Rejected> REJECTED = Map.ofEntries(
            Map.entry(
                    "ebsco/CoLRev-Environment__colrev__ebsco_bib.bib",
                    new Rejected(1, "a keyword opens two braces that nothing closes")),
            Map.entry("ovid/JabRef__jabref__OvidImporterTest1.txt", new Rejected(2, "no title")),
            Map.entry("pubmed/JabRef__jabref__MedlineImporterTestBookArticleSet.xml", new Rejected(1, "no title")),
            Map.entry("pubmed/JabRef__jabref__MedlineImporterTestMalformedEntry.xml", new Rejected(1, "never closed")),
            Map.entry("pubmed/JabRef__jabref__MedlineImporterTestMinimalEntry.xml", new Rejected(1, "empty")),
            Map.entry(
                    "pubmed/JabRef__jabref__MedlinePlainImporterStringOutOfBounds.txt",
                    new Rejected(1, "the tag of the title is broken")),
            Map.entry("pubmed/JabRef__jabref__MedlinePlainImporterTestDOI.txt", new Rejected(1, "no title")),
            Map.entry("pubmed/JabRef__jabref__MedlinePlainImporterTestInproceeding.txt", new Rejected(1, "no title")),
            Map.entry(
                    "pubmed/JabRef__jabref__MedlinePlainImporterTestMultipleEntries.txt",
                    new Rejected(6, "five have no title, one is a line of words")),
            Map.entry(
                    "pubmed/networks-lab__metaknowledge__medline_test.medline",
                    new Rejected(1, "the file was cut within the last title")),
            Map.entry(
                    "pubmed/zotero__translators__MEDLINEnbib_test00.nbib",
                    new Rejected(1, "made up, and ends like a file that was cut")));

    /** What is refused because it is no export, by the start of its name. */
    private static final Map<String, String> NO_EXPORTS = Map.of(
            "INDEX.tsv", "the index itself",
            "journal_lists/", "journals and their metrics",
            "reviews/", "projects of another program",
            "wos/JabRef__jabref__IsiImporterTestEmpty.isi", "two characters that are no export",
            "scopus/clbustos__buhos__scopus_ex_1.xml", "an answer of an API, without records",
            "pubmed/JabRef__jabref__MedlinePlainImporterTestMultiAbstract.txt", "lines of abstracts without an entry",
            "pubmed/JabRef__jabref__MedlinePlainImporterTestMultiTitle.txt", "lines of titles without an entry");

    @BeforeEach
    void the_corpus_is_there() {
        if (!Files.isDirectory(CORPUS)) {
            Assumptions.abort("SKIPPED: no corpus of real exports at " + CORPUS);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path file) {
        return CORPUS.relativize(file).toString().replace('\\', '/');
    }

    private static Map<String, String> index() throws IOException {
        Map<String, String> counts = new TreeMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("INDEX.tsv"))) {
            String[] cells = line.split("\t");
            counts.put(cells[0], cells[3]);
        }
        return counts;
    }

    private static boolean isRefused(String name) {
        return NO_EXPORTS.keySet().stream().anyMatch(name::startsWith);
    }

    @Test
    void every_export_is_read_with_as_many_entries_as_the_index_counts() throws IOException {
        Map<String, String> index = index();
        List<String> differ = new ArrayList<>();
        for (Path file : files()) {
            if (!isRefused(name(file))) {
                difference(file, index).ifPresent(differ::add);
            }
        }
        assertEquals(List.of(), differ);
    }

    /** That the entries are the records and the rejected ones is checked by the counts' own type. */
    private static Optional<String> difference(Path file, Map<String, String> index) throws IOException {
        String counted = index.getOrDefault(name(file), "nothing");
        String expected = Optional.ofNullable(OTHERWISE.get(name(file)))
                .map(otherwise -> String.valueOf(otherwise.entries))
                .orElse(counted);
        try {
            String entries = String.valueOf(
                    Inspection.of(file, Optional.empty()).counts().entries());
            return entries.equals(expected)
                    ? Optional.empty()
                    : Optional.of(name(file) + ": " + entries + " entries, not " + expected);
        } catch (ReviewException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Test
    void what_is_no_export_is_refused_in_one_line() throws IOException {
        List<String> names = files().stream().map(CorpusTest::name).toList();
        assertTrue(NO_EXPORTS.keySet().stream().allMatch(start -> names.stream().anyMatch(n -> n.startsWith(start))));
        for (String name : names.stream().filter(CorpusTest::isRefused).toList()) {
            ReviewException refused = assertThrows(
                    ReviewException.class,
                    () -> Inspection.of(CORPUS.resolve(name), Optional.empty()),
                    name + " can be read now: take it off the list");
            assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        }
    }

    @Test
    void no_entry_is_rejected_but_those_that_are_listed() throws IOException {
        Map<String, Long> listed = new TreeMap<>();
        REJECTED.forEach((name, rejected) -> listed.put(name, rejected.entries));
        Map<String, Long> found = new TreeMap<>();
        for (Path file : files()) {
            if (!isRefused(name(file))) {
                found.put(
                        name(file),
                        Inspection.of(file, Optional.empty()).counts().rejected());
            }
        }
        found.values().removeIf(rejected -> rejected == 0);
        assertEquals(listed, found);
    }

    @Test
    void a_real_review_of_2019_has_141_records_with_distinct_accessions() throws IOException {
        Map<String, Long> distinct = new TreeMap<>();
        for (String file : List.of(
                "scopus/%sScopus.bib", "ieee/%sIEEE.bib", "sciencedirect/%sScienceDirect.bib", "acm/%sACMDL.bib")) {
            Inspection inspection =
                    Inspection.of(CORPUS.resolve(file.formatted("DarlanJurak__DonnieRSL__")), Optional.empty());
            assertEquals(Map.of(), inspection.issues());
            distinct.put(inspection.database(), inspection.counts().distinct());
        }
        assertEquals(Map.of("scopus", 80L, "ieee", 36L, "sciencedirect", 9L, "acm", 16L), distinct);
    }
}
