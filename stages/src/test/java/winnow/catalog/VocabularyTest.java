package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** Terms that people agreed on, their order and their aliases. */
class VocabularyTest {

    private static final String WORDS = """
            stages: [2, 3]
            tasks:
              - term: Text writing
                aliases: [writing, text]
                description: Letters and reports.
              - Text reading
            subtasks: [Letters, Notes]
            modalities: [text, {term: image (2D), aliases: [picture]}]
            access: [Restricted, {term: Open, aliases: [open source]}, API]
            phases: [inference, {term: pretrain, aliases: [pre]}, finetune]
            """;

    private static final String EVIDENCE =
            "model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n";

    @TempDir
    private Path folder;

    @Test
    void anAliasBecomesItsTermAndIsCounted() throws IOException {
        SmallReview review = review(
                        WORDS,
                        "Tiny,,3,writing,Letters,picture + text,text,text,1,0\n"
                                + "Tiny,,3,writing,Notes,picture,,text,1,0\n"
                                + "Tiny,,3,Text reading,Notes,image (2D),,text,1,0\n")
                .annotation(
                        "models.csv",
                        "model,size,access,pre_n_gpu,pre_gpu,pre_memory_total_gb\nTiny,,open source,1,T4,16\n");

        assertEquals(
                List.of(
                        "Text reading | image (2D) | -",
                        "Text writing | image (2D) | -",
                        "Text writing | image (2D)+text | text"),
                rows(
                        review,
                        "SELECT concat_ws(' | ', task, mandatory_input, coalesce(optional_input, '-')) FROM evidence"
                                + " ORDER BY ALL"));
        assertEquals(List.of("Open"), rows(review, "SELECT access FROM model_version"));
        assertEquals(
                List.of("pretrain T4 16.0"),
                rows(review, "SELECT concat_ws(' ', phase, gpu, memory_gb) FROM resource"));
        assertEquals(
                List.of(
                        "evidence.csv:2 mandatory_input picture ('image (2D)', in 2 cells)",
                        "evidence.csv:2 task writing ('Text writing', in 2 cells)",
                        "models.csv:2 access open source ('Open', in 1 cell)"),
                rows(
                        review,
                        "SELECT concat_ws(' ', replace(file, 'raw/annotations/', '') || ':' || line, field, value)"
                                + " FROM issue WHERE code = 'ALIAS' AND effect = 'kept' ORDER BY ALL"));
    }

    @Test
    void termsStandInTheOrderOfTheFile() throws IOException {
        assertEquals(
                List.of(
                        "access 1 Restricted",
                        "access 2 Open",
                        "access 3 API",
                        "modality 1 text",
                        "modality 2 image (2D)",
                        "phase 1 inference",
                        "phase 2 pretrain",
                        "phase 3 finetune",
                        "stage 1 2",
                        "stage 2 3",
                        "subtask 1 Letters",
                        "subtask 2 Notes",
                        "task 1 Text writing Letters and reports.",
                        "task 2 Text reading"),
                terms(review(WORDS, "Tiny,,3,writing,Letters,text,,text,1,0\n")));
    }

    @Test
    void withoutAVocabularyTheTermsAreThoseInUseSorted() throws IOException {
        SmallReview review = new SmallReview(folder)
                .annotation("models.csv", "model,size,access\nTiny,,Open\n")
                .annotation(
                        "evidence.csv", EVIDENCE + "Tiny,,3,b,s,text+audio,,text,1,0\nTiny,,1,a,s,text,ECG,text,1,0\n");

        assertEquals(
                List.of(
                        "access 1 API",
                        "access 2 Open",
                        "access 3 Restricted",
                        "modality 1 ECG",
                        "modality 2 audio",
                        "modality 3 text",
                        "phase 1 pretrain",
                        "phase 2 finetune",
                        "phase 3 inference",
                        "stage 1 1",
                        "stage 2 3",
                        "subtask 1 s",
                        "task 1 a",
                        "task 2 b"),
                terms(review));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3,Text reading,Lettrs,text,,text         | subtask 'Lettrs' (the nearest is 'Letters')
                    4,Text reading,Letters,text,,text        | stage '4' (the nearest is '2')
                    3,text reading,Letters,text,,text        | task 'text reading' (the nearest is 'Text reading')
                    3,Text reading,Letters,text+pictures,,text | mandatory_input 'pictures' (the nearest is 'text')
                    3,Text reading,Letters,text,txt,text     | optional_input 'txt' (the nearest is 'text')
                    3,Text reading,Letters,text,,image 2D    | output 'image 2D' (the nearest is 'image (2D)')
                    """)
    void anUnknownTermNamesTheNearest(String use, String finding) {
        assertEquals(
                "raw/annotations/evidence.csv:2: " + finding
                        + ": not a term of the vocabulary; correct it, or add it to vocabulary.yml",
                message(review(WORDS, "Tiny,," + use + ",1,0\n")));
    }

    @Test
    void anUnknownTermThatIsAllowedComesAfterTheOthers() throws IOException {
        SmallReview review = review("tasks: [z, b]\n", "Tiny,,3,c,s,text,,text,1,0\nTiny,,3,a,s,text,,text,1,0\n");
        review.annotationSettings =
                new AnnotationSettings(Optional.empty(), Map.of("unknown-term", Check.Effect.WARNING));

        assertEquals(
                List.of("z", "b", "a", "c"),
                rows(review, "SELECT term FROM term WHERE kind = 'task' ORDER BY position"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    taks: [a]                        | : unknown key 'taks'; the nearest is 'tasks'
                    tasks: [{term: a, alias: [b]}]   | : tasks, term 1: unknown key 'alias'; the nearest is 'aliases'
                    tasks: a                         | : tasks: not a list of terms
                    [a, b]                           | : not of the form 'tasks: [one term, another]'; its keys are stages, tasks, subtasks, modalities, access, phases
                    tasks: [{aliases: [b]}]          | : tasks, term 1: no text; fill it in or remove it
                    tasks: [{term: a, aliases: b}]   | : tasks, term 1: aliases: not a list
                    tasks: [a, b, a]                 | : tasks: 'a' stands there twice, for 'a' and for 'a'; keep one
                    tasks: [{term: a, aliases: [b]}, b] | : tasks: 'b' stands there twice, for 'a' and for 'b'; keep one
                    access: [Closed]                 | : access: 'Closed' is none of API, Open, Restricted; make it an alias of one of them
                    phases: [training]               | : phases: 'training' is none of pretrain, finetune, inference; make it an alias of one of them
                    tasks: [a]; tasks: [b]           | :2: not readable as YAML: Duplicate field 'tasks'; mend the line
                    """)
    void whatCannotBeMeantIsNamed(String text, String finding) {
        SmallReview review = new SmallReview(folder).annotation("vocabulary.yml", text.replace("; ", "\n"));

        assertEquals("raw/annotations/vocabulary.yml" + finding, message(review));
    }

    @ParameterizedTest
    @CsvSource({"vocabulary.yaml", "extractors/ann/vocabulary.yml", "words.yml"})
    void aVocabularyThatNobodyReadsIsNotPassedOver(String file) {
        assertEquals(
                "raw/annotations/" + file
                        + ": nothing reads it; rename it to raw/annotations/vocabulary.yml, or move it away",
                message(new SmallReview(folder).annotation(file, WORDS)));
    }

    private SmallReview review(String vocabulary, String evidence) {
        return new SmallReview(folder)
                .annotation("vocabulary.yml", vocabulary)
                .annotation("models.csv", "model,size,access\nTiny,,Open\n")
                .annotation("evidence.csv", EVIDENCE + evidence);
    }

    private static List<String> terms(SmallReview review) throws IOException {
        return rows(
                review, "SELECT concat_ws(' ', kind, position, term, description) FROM term ORDER BY kind, position");
    }

    private static List<String> rows(SmallReview review, String sql) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return duck.query(sql).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .toList();
        }
    }

    private static String message(SmallReview review) {
        return assertThrows(ReviewException.class, review::withCatalog).getMessage();
    }
}
