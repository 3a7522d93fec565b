package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    /** Where the index counts otherwise, and why. */
    private static final Map<String, Long> OTHERWISE = Map.of(
            // seven blocks, of which the index counts the one with "PMID- ", and a line that is no entry
            "pubmed/JabRef__jabref__MedlinePlainImporterTestMultipleEntries.txt", 8L,
            // an article and a record that the database deleted, which the index does not count
            "pubmed/JabRef__jabref__MedlineImporterTestNbib.xml", 2L);

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

    @Test
    void every_real_file_is_read_with_all_its_entries_or_refused_in_one_line() throws IOException {
        Map<String, String> index = index();
        List<String> differ = new ArrayList<>();
        int read = 0;
        for (Path file : files()) {
            try {
                Inspection inspection = Inspection.of(file, Optional.empty());
                String expected = Optional.ofNullable(OTHERWISE.get(name(file)))
                        .map(String::valueOf)
                        .orElse(index.getOrDefault(name(file), "none"));
                String entries = String.valueOf(inspection.counts().entries());
                if (!entries.equals(expected) && !expected.equals("n/a")) {
                    differ.add(name(file) + ": " + entries + ", not " + expected);
                }
                read++;
            } catch (ReviewException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
        assertEquals(List.of(), differ);
        assertTrue(read >= 72, "only " + read + " files were read");
    }

    @Test
    void no_entry_of_a_database_s_own_export_is_rejected_unless_it_was_made_up_or_cut_off() throws IOException {
        List<String> rejected = new ArrayList<>();
        for (Path file : files()) {
            boolean real = name(file).matches("(?:scopus|ieee|sciencedirect|acm|arxiv|pubmed)/.*")
                    && !name(file)
                            .matches(
                                    ".*(?:JabRef|zotero__translators__MEDLINEnbib_test00|networks-lab__metaknowledge__medline).*");
            if (real) {
                rejected(file).ifPresent(rejected::add);
            }
        }
        assertEquals(List.of(), rejected);
    }

    private static Optional<String> rejected(Path file) throws IOException {
        try {
            Inspection inspection = Inspection.of(file, Optional.empty());
            return inspection.counts().rejected() == 0
                    ? Optional.empty()
                    : Optional.of(name(file) + " " + inspection.counts());
        } catch (ReviewException e) {
            return Optional.empty();
        }
    }

    @Test
    void a_real_review_of_2019_has_141_records_with_distinct_accessions() throws IOException {
        Map<String, Long> distinct = new TreeMap<>();
        for (String file : List.of(
                "scopus/%sScopus.bib", "ieee/%sIEEE.bib", "sciencedirect/%sScienceDirect.bib", "acm/%sACMDL.bib")) {
            Inspection inspection =
                    Inspection.of(CORPUS.resolve(file.formatted("DarlanJurak__DonnieRSL__")), Optional.empty());
            assertEquals(List.of(), inspection.issues());
            distinct.put(inspection.database(), inspection.counts().distinct());
        }
        assertEquals(Map.of("scopus", 80L, "ieee", 36L, "sciencedirect", 9L, "acm", 16L), distinct);
    }
}
