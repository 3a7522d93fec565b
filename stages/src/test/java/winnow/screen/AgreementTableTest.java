package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTableTest {

    private static final double EXACT_ENOUGH = 1e-6;

    private static final List<Function<AgreementTable, Optional<Double>>> FIGURES = List.of(
            AgreementTable::percentAgreement,
            AgreementTable::cohenKappa,
            AgreementTable::pabak,
            AgreementTable::ac1,
            AgreementTable::alpha,
            AgreementTable::prevalenceIndex,
            AgreementTable::biasIndex,
            table -> table.agreementOn(0),
            table -> table.agreementOn(1),
            AgreementTable::kappaError);

    /** One row per table; the published figures of each. */
    @ParameterizedTest
    @CsvSource({
        "40, 5, 8, 947, .987, .853406, .974, .985735, .853471, .907, .003, .860215, .993183, .040026",
        "118, 5, 2, 0, .944, -.023392, .888, .940776, -.024691, .944, .024, .971193, 0, .012287",
        "20, 5, 10, 15, .700, .400000, .400, .405941, .400000, .100, .100, .727273, .666667, .126996",
        "5, 45, 45, 905, .910, .052632, .820, .900552, .053105, .900, .000, .100000, .952632, .042721",
        "0, 0, 0, 100, 1, , 1, 1, , 1, 0, , 1, ",
        "3, 0, 0, 7, 1, 1, 1, 1, 1, .4, 0, 1, 1, 0"
    })
    void gives_the_known_figures(ArgumentsAccessor row) {
        AgreementTable table = AgreementTable.of(
                new long[] {row.getLong(0), row.getLong(1)}, new long[] {row.getLong(2), row.getLong(3)});

        for (int figure = 0; figure < FIGURES.size(); figure++) {
            close(row.getDouble(4 + figure), FIGURES.get(figure).apply(table));
        }
    }

    @Test
    void gives_the_known_figures_of_three_categories() {
        AgreementTable table = AgreementTable.of(new long[] {5, 3, 4}, new long[] {0, 7, 3}, new long[] {0, 0, 3});

        List<Double> known = List.of(.600, .425287, .400, .404407, .403167);
        for (int figure = 0; figure < known.size(); figure++) {
            close(known.get(figure), FIGURES.get(figure).apply(table));
        }
        close(.122774, table.kappaError());
        close(null, table.prevalenceIndex());
        close(null, table.biasIndex());
    }

    @Test
    void nothing_is_defined_without_a_citation() {
        FIGURES.forEach(figure -> close(null, figure.apply(AgreementTable.of(2))));
    }

    @Test
    void counting_one_by_one_is_the_same_table() {
        AgreementTable counted = AgreementTable.of(2);
        counted.add(0, 1);
        counted.add(0, 1);
        counted.add(1, 1);

        assertEquals(List.of(List.of(0L, 2L), List.of(0L, 1L)), counted.rows());
    }

    @RepeatedTest(200)
    void kappa_follows_from_pabak_prevalence_and_bias(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        long both = 1 + random.nextInt(50);
        long left = random.nextInt(50);
        long right = random.nextInt(50);
        long neither = 1 + random.nextInt(50);
        AgreementTable table = AgreementTable.of(new long[] {both, left}, new long[] {right, neither});
        double prevalence = Math.pow(table.prevalenceIndex().orElseThrow(), 2);
        double bias = Math.pow(table.biasIndex().orElseThrow(), 2);

        double expected = (table.pabak().orElseThrow() - prevalence + bias) / (1 - prevalence + bias);

        assertEquals(expected, table.cohenKappa().orElseThrow(), 1e-12);
    }

    private static void close(Double expected, Optional<Double> actual) {
        if (expected == null) {
            assertEquals(Optional.empty(), actual);
        } else {
            assertEquals(expected, actual.orElseThrow(), EXACT_ENOUGH);
        }
    }
}
