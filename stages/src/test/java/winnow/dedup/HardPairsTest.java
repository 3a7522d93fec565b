package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Evidence;
import winnow.model.Pair;
import winnow.model.Pair.Outcome;

/** Pairs that are easily taken for something else, both ways, with the default settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HardPairsTest {

    private static final Dedup DEDUP = new Dedup(Dedup.Settings.defaults());
    private static final int FEWEST = 150;
    private static final int FEWEST_OF_EACH = 50;

    static List<HardPairs.Pair> pairs() {
        return HardPairs.read();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void are_told_rightly(HardPairs.Pair hard) {
        Pair pair = DEDUP.compare(hard.left(), hard.right());
        if (hard.wanted().equals("APART")) {
            assertNotEquals(Outcome.SAME, pair.outcome(), () -> said(pair));
        } else {
            assertEquals(Outcome.valueOf(hard.wanted()), pair.outcome(), () -> said(pair));
        }
        hard.kind()
                .ifPresent(kind -> assertTrue(
                        pair.evidence().contains(new Evidence("reports of one study", kind, 0)), () -> said(pair)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void are_candidates_if_they_are_to_be_merged_or_linked(HardPairs.Pair hard) throws java.io.IOException {
        if (hard.wanted().equals("SAME") || hard.wanted().equals("TWO_REPORTS")) {
            List<Profile> profiles = List.of(new Profile(hard.left()), new Profile(hard.right()));
            assertEquals(1, Candidates.of(profiles, Key.ALL, 100).extent().pairs());
        }
    }

    @Test
    void are_many_both_ways() {
        long same =
                pairs().stream().filter(pair -> pair.wanted().equals("SAME")).count();
        assertTrue(pairs().size() >= FEWEST, pairs().size() + " pairs");
        assertTrue(same >= FEWEST_OF_EACH && pairs().size() - same >= FEWEST_OF_EACH, same + " to be merged");
    }

    private static String said(Pair pair) {
        StringBuilder said = new StringBuilder().append(pair.score());
        pair.evidence().stream()
                .filter(each -> !each.level().equals(Comparison.MISSING))
                .forEach(each -> said.append("; %s %s %+.0f".formatted(each.field(), each.level(), each.bits())));
        return said.toString();
    }
}
