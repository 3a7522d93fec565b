package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.dedup.Fixture.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Evidence;
import winnow.model.Field;
import winnow.model.Pair;
import winnow.model.Pair.Outcome;
import winnow.model.SourceRecord;

/** Laws of the rule table. The repetition number is the seed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchRulesTest {

    private static List<Evidence> evidence(SourceRecord left, SourceRecord right) {
        return MatchRules.findings(new Beside(new Profile(left), new Profile(right)))
                .evidence();
    }

    @RepeatedTest(300)
    void the_order_of_the_two_records_does_not_matter(RepetitionInfo seed) {
        List<SourceRecord> records = RandomRecords.of(new Random(seed.getCurrentRepetition()), 2);
        assertEquals(evidence(records.get(0), records.get(1)), evidence(records.get(1), records.get(0)));
    }

    @RepeatedTest(100)
    void a_record_beside_its_copy_in_another_database_has_no_evidence_against_it(RepetitionInfo seed) {
        SourceRecord record =
                RandomRecords.of(new Random(seed.getCurrentRepetition()), 1).get(0);
        SourceRecord copy =
                new SourceRecord(winnow.model.RecordId.parse("copy:1"), record.bibliography(), record.verbatim());
        boolean preprint = new Profile(record).identity().server().isPresent();
        assertTrue(
                preprint || evidence(record, copy).stream().allMatch(each -> each.bits() >= 0),
                () -> evidence(record, copy).toString());
    }

    @Test
    void every_field_that_one_record_lacks_says_nothing() {
        for (Field field : Field.values()) {
            if (field != Field.TITLE) {
                double with = MatchRules.score(evidence(
                        article("pubmed:1").build(), article("scopus:2").build()));
                double without = MatchRules.score(evidence(
                        article("pubmed:1").without(field).build(),
                        article("scopus:2").build()));
                assertTrue(without <= with, field + " missing is better than equal");
            }
        }
        Evidence doi = evidence(
                        article("pubmed:1").build(),
                        article("scopus:2").with(Field.DOI, "10.1000/1").build())
                .get(0);
        assertEquals(new Evidence("doi", Comparison.MISSING, 0), doi);
    }

    @RepeatedTest(300)
    void whether_a_score_can_be_reached_is_told_rightly(RepetitionInfo seed) {
        List<Profile> profiles = RandomRecords.profiles(seed, 6);
        for (Profile left : profiles) {
            for (Profile right : profiles.subList(1, 6)) {
                double score = MatchRules.findings(new Beside(left, right)).score();
                for (double bound : new double[] {-20, -4, 0, score - 1, score, score + 1, 7, 14}) {
                    assertEquals(score >= bound, MatchRules.canReach(bound, new Beside(left, right)));
                }
            }
        }
    }

    @RepeatedTest(300)
    void no_score_is_above_its_ceiling(RepetitionInfo seed) {
        List<Profile> profiles = RandomRecords.profiles(seed, 12);
        for (Profile left : profiles) {
            for (Profile right : profiles) {
                double score = MatchRules.findings(new Beside(left, right)).score();
                double ceiling = Ceiling.of(left.outline(), right.outline());
                assertTrue(score <= ceiling, () -> left.id() + " " + right.id() + " " + score + " > " + ceiling);
                assertEquals(ceiling, Ceiling.of(right.outline(), left.outline()));
            }
        }
    }

    @RepeatedTest(100)
    void two_plain_records_are_not_two_reports(RepetitionInfo seed) {
        List<Profile> plain = RandomRecords.profiles(seed, 40).stream()
                .filter(Profile::isPlain)
                .toList();
        for (Profile left : plain) {
            for (Profile right : plain) {
                assertEquals(Optional.empty(), Kinship.of(new Beside(left, right)));
            }
        }
    }

    @Test
    void what_differs_in_every_number_is_told_apart_by_the_ceiling() {
        Profile left = new Profile(article("pubmed:1").build());
        Profile right = new Profile(article("scopus:2")
                .with(Field.TITLE, "Growth of crystals in a magnetic field")
                .with(Field.DOI, "10.1000/other-one")
                .with(Field.YEAR, "1990")
                .with(Field.VOLUME, "77")
                .with(Field.PAGES, "9001-9002")
                .build());
        assertTrue(Ceiling.of(left.outline(), right.outline()) < 4);
    }

    @Test
    void the_score_is_the_sum_of_the_evidence() {
        Pair pair = new Dedup(Dedup.Settings.defaults())
                .compare(article("scopus:2").build(), article("pubmed:1").build());
        assertEquals(pair.evidence().stream().mapToDouble(Evidence::bits).sum(), pair.score());
        assertEquals("pubmed:1", pair.left().toString());
        assertEquals(MatchRules.TABLE.size(), pair.evidence().size());
    }

    @ParameterizedTest(name = "same at score {0}, doubtful at score {1}: {2}")
    @CsvSource({
        "0, -1, SAME",
        "-1, -2, SAME",
        "1, 0, DOUBTFUL",
        "1, -1, DOUBTFUL",
        "2, 1, DIFFERENT",
        "0, 0, SAME",
        "1, 1, DIFFERENT"
    })
    void the_bounds_are_part_of_the_outcome(double sameAbove, double doubtfulAbove, Outcome expected) {
        SourceRecord left = article("pubmed:1").build();
        SourceRecord right = article("scopus:2").build();
        double score = MatchRules.score(evidence(left, right));
        Dedup dedup = new Dedup(Dedup.Settings.defaults().withBounds(score + sameAbove, score + doubtfulAbove));
        assertEquals(expected, dedup.compare(left, right).outcome());
    }

    @Test
    void the_table_is_printed_with_every_level_and_its_bits() {
        String table = Dedup.rules();
        long levels = MatchRules.TABLE.stream()
                .mapToLong(comparison -> comparison.levels().size())
                .sum();
        assertEquals(
                levels + 2,
                table.lines().takeWhile(line -> line.startsWith("|")).count());
        assertTrue(table.contains("| pmid | equal | +14 |\n|  | different | -10 (*) (!) |\n"), table);
    }

    /** With {@code -Dgolden.update=true} it is written there. */
    @Test
    void the_table_in_the_documentation_is_the_one_that_counts() throws IOException {
        Path file = Path.of("src", "main", "java", "winnow", "dedup", "package-info.java");
        String text = Files.readString(file);
        int start = text.indexOf("<pre>\n") + "<pre>\n".length();
        int end = text.indexOf(" * </pre>", start);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text.substring(0, start) + documented() + text.substring(end));
            return;
        }
        assertEquals(documented(), text.substring(start, end));
    }

    private static String documented() {
        StringBuilder lines = new StringBuilder();
        for (Comparison<?> comparison : MatchRules.TABLE) {
            StringBuilder line = new StringBuilder(" * " + comparison.field() + ":");
            for (Comparison.Level<?> level : comparison.levels()) {
                String said = " %s %+.0f%s%s;"
                        .formatted(
                                level.name(),
                                level.bits(),
                                comparison.atPublication() && level.bits() < 0 ? "*" : "",
                                level.bars() ? "!" : "");
                if (line.length() + said.length() > 118) {
                    lines.append(line).append("\n");
                    line = new StringBuilder(" *    ");
                }
                line.append(said);
            }
            line.setLength(line.length() - 1);
            lines.append(line).append("\n");
        }
        return lines.toString();
    }
}
