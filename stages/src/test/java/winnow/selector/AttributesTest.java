package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.selector.AttributeQuestion.No;
import winnow.selector.AttributeQuestion.Unknown;

/** Questions about further attributes, on the small review: Alpha-7B needs 80 GB, Beta costs 3.50 for the tokens of a month. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttributesTest {

    @TempDir
    private Path review;

    private Knowledge knowledge;

    @BeforeEach
    void read() throws IOException {
        knowledge = SmallReview.knowledge(review);
    }

    /** All who can diagnose from any input: Beta, Alpha-7B and Delta. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # attribute        | at most | no           | unknown | yes             | no
                    inference_memory   | 80      | ANYTHING     | DROP    | Alpha-7B        | Beta Alpha-7B Delta
                    inference_memory   | 79      | ANYTHING     | DROP    |                 | Beta Alpha-7B Delta
                    inference_memory   | 80      | NEEDS_OTHERS | DROP    | Alpha-7B        |
                    inference_memory   | 79      | NEEDS_OTHERS | DROP    |                 | Alpha-7B
                    inference_memory   | 79      | NEEDS_OTHERS | KEEP    | Beta Delta      | Beta Alpha-7B Delta
                    pretrain_memory    | 640     | ANYTHING     | DROP    |                 | Beta Alpha-7B Delta
                    pretrain_memory    | 641     | ANYTHING     | DROP    | Alpha-7B        | Beta Alpha-7B Delta
                    inference_power    | 300     | ANYTHING     | DROP    | Alpha-7B        | Beta Alpha-7B Delta
                    inference_price    | 17999   | ANYTHING     | KEEP    | Beta Delta      | Beta Alpha-7B Delta
                    size               | 7       | ANYTHING     | DROP    | Alpha-7B        | Beta Alpha-7B Delta
                    size               | 6       | ANYTHING     | DROP    |                 | Beta Alpha-7B Delta
                    monthly_price      | 4       | ANYTHING     | DROP    | Beta            | Beta Alpha-7B Delta
                    monthly_price      | 3       | ANYTHING     | DROP    |                 | Beta Alpha-7B Delta
                    """)
    void a_version_remains_if_its_attribute_is_within_the_bound(
            String attribute, int most, No no, Unknown unknown, String yes, String other) throws IOException {
        AttributeQuestion asked = SmallReview.attribute("asked", attribute, List.of(), most, no, unknown);

        assertEquals(Optional.ofNullable(yes).orElse(""), versions(asked, true));
        assertEquals(Optional.ofNullable(other).orElse(""), versions(asked, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    model           | Beta           | ANYTHING     | Beta       | Beta Alpha-7B Delta
                    model           | Beta           | NEEDS_OTHERS | Beta       | Alpha-7B Delta
                    task            | Disease prediction | NEEDS_OTHERS | Beta   | Beta Alpha-7B Delta
                    optional_input  | time-series    | ANYTHING     | Beta       | Beta Alpha-7B Delta
                    mandatory_input | image (2D)+text | NEEDS_OTHERS | Delta     | Beta Alpha-7B
                    """)
    void of_text_one_of_the_values_is_asked_for(String attribute, String value, No no, String yes, String other)
            throws IOException {
        AttributeQuestion asked = SmallReview.attribute("asked", attribute, List.of(value), 0, no, Unknown.DROP);

        assertEquals(yes, versions(asked, true));
        assertEquals(other, versions(asked, false));
    }

    /** Where the question makes no difference it is not asked. */
    private String versions(AttributeQuestion asked, boolean answer) throws IOException {
        TreePlan plan = SmallReview.plan(SmallReview.settings().trees().get(0), false, List.of(asked), List.of());
        Document document = SmallReview.document(SmallReview.settings().with(List.of(plan)), knowledge);
        Walker walker = Walker.parse("attributes", SelectorJson.text(document));
        return walker
                .walk("II", question -> switch (question.key()) {
                    case "asked" -> answer;
                    case "sharing", "diagnose" -> true;
                    default -> false;
                })
                .leaf()
                .versions()
                .stream()
                .map(Offer::version)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"Risk, Beta", "Classification, Beta Alpha-7B Delta", "Surgery, ''"})
    void a_task_question_can_stand_for_some_subtasks_only(String subtask, String expected) throws IOException {
        TaskQuestion task = new TaskQuestion(
                "diagnose", "Diagnose?", "", List.of("Disease diagnosis", "Disease prediction"), List.of(subtask));
        TreePlan plan = new TreePlan("II", "2", "Tree", false, List.of(task));
        Document document = SmallReview.document(SmallReview.settings().with(List.of(plan)), knowledge);
        Walker walker = Walker.parse("subtasks", SelectorJson.text(document));
        List<Offer> offers = walker.walk(
                        "II", question -> List.of("sharing", "diagnose").contains(question.key()))
                .leaf()
                .versions();

        assertEquals(expected, offers.stream().map(Offer::version).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"7B, 7", "0.5B, 0.5", "345M, 0.345", "8x7B, 56", "1.8T, 1800", "large, ", "7b, "})
    void a_size_is_read_as_billions_of_parameters(String size, BigDecimal billions) {
        Optional<BigDecimal> read = version("any", size, false).parameters();

        assertEquals(Optional.ofNullable(billions).map(BigDecimal::doubleValue), read.map(BigDecimal::doubleValue));
    }

    @Test
    void a_version_without_report_refers_to_those_within_a_tenth_of_its_size_nearest_first() {
        List<Version> advised = SimilarSize.advise(List.of(
                version("asks", "10B", false),
                version("far", "11.1B", true),
                version("last", "11B", true),
                version("near", "9.5B", true),
                version("same", "10B", true),
                version("silent", "10B", false)));

        assertEquals(
                List.of(new Version.Similar("inference", List.of("same", "near", "last"))),
                advised.get(0).similar());
        assertEquals(List.of(), advised.get(1).similar());
    }

    private static Version version(String name, String size, boolean reported) {
        Version.Resource resource = new Version.Resource(
                "inference",
                Optional.of("1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Version(
                name,
                name,
                Optional.of(size),
                Version.Access.OPEN,
                Optional.empty(),
                List.of(),
                reported ? List.of(resource) : List.of(),
                List.of());
    }
}
