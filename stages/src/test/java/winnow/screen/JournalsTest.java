package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.screen.JournalLists.find;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.screen.Journals.Found;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalsTest {

    private static final String SCIMAGO = """
            Rank;Sourceid;Title;Type;Issn;SJR;Total Docs. (2020);Total Cites (3years);Country;Publisher;Open Access;Publisher;Categories
            1;11;"Journal of Medical Testing";journal;"12345679, 00000019";5,442;10;13000;Here;A;No;B;"Oncology (Q1); Medicine (miscellaneous) (Q2)"
            2;12;"Annals &amp; Reports of Care";journal;"-";1,2;10;12999;Here;A;No;B;"Nursing (-)"
            3;13;"Congress 2014: "New Ways", C 2014; Second Part";conference and proceedings;"00002014";;10;;Here;A;No;B;""
            4;14;"Proceedings of Nothing";conference and proceedings;"00002014";;10;5;Here;A;No;B;"Software"
            """;

    @TempDir
    private Path folder;

    private final List<Issue> issues = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J Med Internet Res|Journal of Medical Internet Research|true",
                "J. Med. Internet Res.|Journal of Medical Internet Research|true",
                "J Med Res|Journal of Medical Internet Research|false",
                "Med J Internet Res|Journal of Medical Internet Research|false",
                "Proc Nat Acad Sci U S A|Proceedings of the National Academy of Sciences of the United States of America|true",
                "Nat|Nature|false",
                "Nat Med|Nature Medicine|true",
                "Nature Medicine|Nat Med|false"
            })
    void an_abbreviation_has_a_start_of_each_word(String shortened, String full, boolean expected) {
        assertEquals(expected, JournalTitle.of(shortened).abbreviates(JournalTitle.of(full)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "issn=1234-5679|Journal of Medical Testing ISSN 13000",
                "issn=0000-0019|Journal of Medical Testing ISSN 13000",
                "issn=1111-1111!container=The journal of medical testing|Journal of Medical Testing TITLE 13000",
                "container=Annals and Reports of Care|Annals & Reports of Care TITLE 12999",
                "container=Annals & reports of care (London, England)|Annals & Reports of Care TITLE 12999",
                "container=J Med Test|Journal of Medical Testing ABBREVIATION 13000",
                "container=J Med Test (Oxford)|Journal of Medical Testing ABBREVIATION 13000",
                "container=Elsewhere|'Elsewhere' is not in the journal list",
                "issn=1111-1111|ISSN 1111-1111 is not in the journal list",
                "title=x|no ISSN and no journal title is given",
                "container=Congress 2014: \"New Ways\", C 2014; Second Part|Congress 2014: \"New Ways\", C 2014; Second Part TITLE none"
            })
    void a_journal_is_found_by_issn_then_title_then_abbreviation(String fields, String expected) throws IOException {
        assertEquals(expected, find(scimago(), fields.split("!")));
    }

    @Test
    void a_row_with_surplus_cells_is_repaired_and_noted() throws IOException {
        scimago();

        assertEquals(
                List.of(Issue.Code.REPAIRED_QUOTES),
                issues.stream().map(Issue::code).toList());
        assertEquals(4, issues.get(0).at().line());
    }

    @Test
    void two_journals_of_one_name_are_not_taken_for_one() throws IOException {
        Journals journals = read(
                "list.csv",
                "Title,Issn,Citations\nMedicine,12345679,1\nMedicine,03785955,2\nJournal Medicine Xa,,1\nJournal Medicine Xb,,2\n");

        assertEquals("'Medicine' can be 2 journals of the list", find(journals, "container=Medicine"));
        assertEquals("'J Med X' can be 2 journals of the list", find(journals, "container=J Med X"));
        assertEquals("Medicine ISSN 2", find(journals, "container=Medicine", "issn=0378-5955"));
    }

    @Test
    void several_rows_of_one_journal_are_one_with_the_largest_number() throws IOException {
        Journals journals = read(
                "list.csv",
                "Title,Issn,E-ISSN,Areas,Citations\nA B,12345679,,X,5\nA B,12345679,03785955,Y,7\nA B,,03785955,Z,6\nC,,,,1\nC,,,,2\n");

        assertEquals(2, journals.size());
        assertEquals("A B ISSN 7", find(journals, "issn=0378-5955"));
        assertEquals("C TITLE 2", find(journals, "container=C"));
        Found found = (Found) journals.find(Samples.bibliography("issn=1234-5679"));
        assertEquals(java.util.Set.of("x", "y", "z"), found.journal().areas());
        assertEquals("raw/journals/list.csv:3", found.journal().at().toString());
    }

    @Test
    void a_workbook_with_a_row_per_subject_area_is_read() throws IOException {
        Path file = folder.resolve("citescore.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book.createSheet("About CiteScore"), 0, "About", "this list");
            Sheet sheet = book.createSheet("CiteScore 2024");
            fill(sheet, 0, "Downloaded on some day");
            fill(
                    sheet,
                    1,
                    "Scopus SourceID",
                    "Title",
                    "Citation Count",
                    "Scopus Sub-Subject Area",
                    "Print ISSN",
                    "E-ISSN");
            fill(sheet, 2, 21, "Hearing", 13000, "Sensory Systems", 3785955, "-");
            fill(sheet, 3, 21, "Hearing", 13000, "Otorhinolaryngology", 3785955, "-");
            fill(sheet, 4, 22, "No Number", "", "Nursing", "12345679", "");
            fill(sheet, 5, 23, "Odd Number", "many", "Nursing", "", "");
            fill(book.createSheet("ASJC Codes"), 0, "Code", "Name");
            book.write(out);
        }

        Journals journals = JournalList.read(file, "raw/journals/citescore.xlsx", "Citation Count", issues::add);

        assertEquals("Hearing ISSN 13000", find(journals, "issn=0378-5955"));
        assertEquals("No Number ISSN none", find(journals, "issn=1234-5679"));
        assertEquals(
                List.of(
                        "raw/journals/citescore.xlsx#CiteScore 2024:6: BAD_CITATIONS Citation Count='many': not a whole number of citations; the journal is kept without it and is not excluded by it"),
                issues.stream().map(Issue::message).toList());
    }

    @Test
    void a_list_without_numbers_is_refused() throws IOException {
        ReviewException e =
                assertThrows(ReviewException.class, () -> read("list.csv", "Title,Issn,Citations\nA,12345679,many\n"));

        assertEquals(
                "raw/journals/list.csv: no row has a whole number in column 'Citations'; name the column that counts citations as threshold.metric in raw/protocol.yml",
                e.getMessage());
    }

    @Test
    void the_journal_rank_of_scimago_is_no_number_of_citations() throws IOException {
        Files.writeString(folder.resolve("list.csv"), SCIMAGO);

        ReviewException e = assertThrows(
                ReviewException.class,
                () -> JournalList.read(folder.resolve("list.csv"), "raw/journals/list.csv", "SJR", issues::add));

        assertTrue(e.getMessage().startsWith("raw/journals/list.csv:2: column 'SJR' has '5,442', "), e.getMessage());
    }

    @Test
    void the_metric_may_be_called_cites_or_citations() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "Title;Issn;Total Citations (3years)\nA;12345679;7\n");

        Journals journals = JournalList.read(
                folder.resolve("list.csv"), "raw/journals/list.csv", "Total Cites (3years)", issues::add);

        assertEquals("A ISSN 7", find(journals, "issn=1234-5679"));
    }

    @Test
    void published_lists_load() throws IOException {
        Path lists = Path.of("..", "..", "shared", "corpus", "journal_lists");
        if (!Files.isDirectory(lists)) {
            Assumptions.abort("skipped: no folder of published journal lists beside the project");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(lists)) {
            files = all.filter(file -> file.getFileName().toString().contains("scimagojr"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            issues.clear();
            Journals journals =
                    JournalList.read(file, file.getFileName().toString(), "Total Cites (3years)", issues::add);
            assertTrue(journals.size() > 60, file + ": " + journals.size());
            assertTrue(issues.stream().noneMatch(Issue::rejects), file + ": " + issues);
        }
        Journals medicine = JournalList.read(
                lists.resolve("Michael-E-Rose__SCImagoJournalRankIndicators__2022dl_scimagojr 2020 Medicine.csv"),
                "medicine.csv",
                "Total Cites (3years)",
                issues::add);
        assertEquals("Ca-A Cancer Journal for Clinicians ISSN 15238", find(medicine, "issn=1542-4863"));
        assertEquals("Lancet, The TITLE 44414", find(medicine, "container=Lancet (London, England)"));
        assertEquals(
                "Journal of Medical Internet Research ABBREVIATION 9436",
                find(medicine, "container=J Med Internet Res"));
    }

    private Journals scimago() throws IOException {
        Files.writeString(folder.resolve("list.csv"), SCIMAGO);
        return JournalList.read(
                folder.resolve("list.csv"), "raw/journals/list.csv", "Total Cites (3years)", issues::add);
    }

    private Journals read(String name, String text) throws IOException {
        return JournalLists.read(folder.resolve(name), text, issues::add);
    }

    private static void fill(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer whole) {
                row.createCell(i).setCellValue(whole);
            } else {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }
}
