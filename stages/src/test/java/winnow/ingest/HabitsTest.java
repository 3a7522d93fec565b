package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.SourceRecord;

/** What single databases print otherwise than all others, in the smallest export that shows it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HabitsTest {

    @TempDir
    private Path folder;

    private List<Bibliography> read(String database, String export) throws IOException {
        return new ReviewFolder(folder)
                        .with("2025-03-31/" + database + "/export", export)
                        .ingest(new Ingest.Settings(Map.of(database, Database.named(""))))
                        .records()
                        .stream()
                        .map(SourceRecord::bibliography)
                        .toList();
    }

    @Test
    void what_IEEE_puts_in_brackets_after_a_title_belongs_to_it() throws IOException {
        String title = "Rewriting an editor [Adventures in Code]";
        List<String> exports = List.of(
                "Document Title,Authors,PDF Link\n" + title + ",A. Berg,https://x?arnumber=6000001\n",
                "TY  - JOUR\nTI  - " + title + "\nVO  - 1\nJA  - J\nER  - \n",
                "@ARTICLE{6000001,\n  title={" + title + "},\n  volume={1},\n  number={},\n  pages={}}\n");
        for (String export : exports) {
            Bibliography record = read("ieee", export).get(0);
            assertEquals(title, record.title());
            assertEquals(List.of(), record.all(Field.ORIGINAL_TITLE));
        }
    }

    @Test
    void what_Scopus_puts_in_brackets_after_a_title_is_the_original_one() throws IOException {
        Bibliography record = read("scopus", "Title,EID\nMotor signs [Les signes moteurs],2-s2.0-1\n")
                .get(0);
        assertEquals("Motor signs", record.title());
        assertEquals(List.of("Les signes moteurs"), record.all(Field.ORIGINAL_TITLE));
    }

    @Test
    void the_library_of_the_Computer_Society_is_IEEE_s_too() throws IOException {
        Bibliography record = read("ieee", """
                "Title","Authors","Affiliations","Abstract","Publication","Category","DOI"
                "Rural things","Joe Berg, Ann van der Maas","U X, U Y","All of it.","Computer","Magazine","10.1109/MC.1.2"
                """).get(0);
        assertEquals("Rural things", record.title());
        assertEquals(List.of("Berg, Joe", "van der Maas, Ann"), record.all(Field.AUTHORS));
        assertEquals(List.of("Computer"), record.all(Field.CONTAINER));
        assertEquals(List.of("article"), record.all(Field.TYPE));
        assertEquals(List.of("10.1109/mc.1.2"), record.all(Field.DOI));
    }

    @Test
    void a_full_name_of_Web_of_Science_without_a_comma_gives_way_to_the_short_one() throws IOException {
        String start = "FN x\nVR 1.0\nPT J\n";
        String end = "TI Pressure\nPY 2007\nUT WOS:000246880800012\nER\n\nEF\n";
        assertEquals(
                List.of("Zhang, ZW", "Wen, TD"),
                read("wos", start + "AU Zhang, ZW\n   Wen, TD\nAF Zhang Zhi-Wei\n   Wen Tao-Dong\n" + end)
                        .get(0)
                        .all(Field.AUTHORS));
        assertEquals(
                List.of("Odegard, Kari M."),
                read("wos", start + "AU Odegard, KM\nAF Odegard, Kari M.\n" + end)
                        .get(0)
                        .all(Field.AUTHORS));
        assertEquals(
                List.of("Reed Study Group"),
                read("wos", start + "AU Reed Study Group\nAF Reed Study Group\n" + end)
                        .get(0)
                        .all(Field.AUTHORS));
    }

    @Test
    void the_aspects_that_Embase_puts_in_brackets_after_a_term_part_no_terms() throws IOException {
        Bibliography record = read("embase", """
                Title,Author Names,Source,Emtree Drug Index Terms,Emtree Medical Index Terms,keywords
                Cysts,Liu R.,Things (2014) 3:3 (152-160),"laser (endogenous compound)","adult, cyst (diagnosis, surgery)",adult
                """).get(0);
        assertEquals(List.of("adult", "laser", "cyst"), record.all(Field.KEYWORDS));
    }

    @Test
    void a_given_name_that_Scopus_prints_in_full_after_the_family_name_is_known_as_one() throws IOException {
        assertEquals(
                List.of("Pausch, Randy", "Smith, A.Brandon", "Hahn, W.", "Reed Study Group", "Marsh Group", "Google"),
                read(
                                "scopus",
                                "Authors,Title,EID\n\"Pausch Randy, Smith A.Brandon, Hahn W., Reed Study Group, Marsh Group,"
                                        + " Google\",T,2-s2.0-1\n")
                        .get(0)
                        .all(Field.AUTHORS));
    }

    @Test
    void that_there_are_more_authors_is_no_author() throws IOException {
        Bibliography record = read(
                        "scopus", "TY  - JOUR\nAU  - Hahn, W.\nAU  - et al.\nTI  - T\nDB  - Scopus\nER  - \n")
                .get(0);
        assertEquals(List.of("Hahn, W."), record.all(Field.AUTHORS));
    }
}
