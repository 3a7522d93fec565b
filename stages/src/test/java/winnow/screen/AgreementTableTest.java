package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTableTest {

    private static final double EXACT_ENOUGH = 1e-6;

    @ParameterizedTest
    @CsvSource({
        "40, 5, 8, 947, 0.987, 0.853406, 0.974, 0.985735, 0.860215, 0.993183",
        "118, 5, 2, 0, 0.944, -0.023392, 0.888, 0.940776, 0.971193, 0",
        "20, 5, 10, 15, 0.7, 0.4, 0.4, 0.405941, 0.727273, 0.666667",
        "5, 45, 45, 905, 0.91, 0.052632, 0.82, 0.900552, 0.1, 0.952632",
        "0, 0, 0, 100, 1, , 1, 1, , 1",
        "3, 0, 0, 7, 1, 1, 1, 1, 1, 1"
    })
    void gives_the_known_figures(
            long both,
            long left,
            long right,
            long neither,
            Double agreement,
            Double kappa,
            Double pabak,
            Double ac1,
            Double positive,
            Double negative) {
        AgreementTable table = new AgreementTable(both, left, right, neither);

        close(agreement, table.percentAgreement());
        close(kappa, table.cohenKappa());
        close(pabak, table.pabak());
        close(ac1, table.ac1());
        close(positive, table.positiveAgreement());
        close(negative, table.negativeAgreement());
    }

    @Test
    void nothing_is_defined_without_a_citation() {
        AgreementTable none = AgreementTable.EMPTY;

        close(null, none.percentAgreement());
        close(null, none.cohenKappa());
        close(null, none.pabak());
        close(null, none.ac1());
        close(null, none.positiveAgreement());
        close(null, none.negativeAgreement());
    }

    @RepeatedTest(200)
    void kappa_follows_from_pabak_prevalence_and_bias(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        AgreementTable table = new AgreementTable(
                1 + random.nextInt(50), random.nextInt(50), random.nextInt(50), 1 + random.nextInt(50));
        double n = table.n();
        double prevalence = Math.pow((table.both() - table.neither()) / n, 2);
        double bias = Math.pow((table.left() - table.right()) / n, 2);

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
