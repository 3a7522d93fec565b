package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.SmallReview;

/** An annotated study whose report waits for a decision, as after a change of its abstract. */
class WaitingStudyTest {

    @TempDir
    private Path folder;

    private SmallReview annotated(String study) {
        return new SmallReview(folder)
                .annotation("studies.csv", "study,record\n" + study + "here,pubmed:1\n")
                .annotation("models.csv", "model,size,access\nTiny,7B,Open\n")
                .annotation(
                        "evidence.csv",
                        "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n"
                                + "open,Tiny,7B,1,Writing,Letters,text,,text,1,1\n"
                                + "here,Tiny,7B,1,Writing,Letters,text,,text,1,0\n");
    }

    @Test
    void isLeftOutWithItsEvidenceAndNamed() throws IOException {
        try (Duck duck = Duck.open(annotated("open,pubmed:7\n").withCatalog())) {
            assertEquals(
                    1, duck.number("SELECT count(*) FROM issue WHERE code = 'STUDY_WAITS' AND value LIKE 'open (%'"));
            assertEquals(0, duck.number("SELECT count(*) FROM study WHERE study = 'open'"));
            assertEquals(1, duck.number("SELECT count(*) FROM study WHERE study = 'here'"));
            assertEquals(1, duck.number("SELECT count(*) FROM evidence"));
        }
    }

    @Test
    void staysWhenAnotherReportOfItIsIncluded() throws IOException {
        try (Duck duck = Duck.open(annotated("open,pubmed:7\nopen,pubmed:1\n").withCatalog())) {
            assertEquals(0, duck.number("SELECT count(*) FROM issue WHERE code = 'STUDY_WAITS'"));
            assertEquals(2, duck.number("SELECT count(*) FROM evidence"));
        }
    }
}
