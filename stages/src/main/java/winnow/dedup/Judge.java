package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Evidence;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;

/** Says what a pair of records is, from the evidence or from what a person said. */
record Judge(Dedup.Settings settings, Assertions assertions) {

    /** Compares two different records; their order does not matter. */
    Pair judge(Profile one, Profile another) {
        boolean ordered = one.id().compareTo(another.id()) < 0;
        Profile left = ordered ? one : another;
        Profile right = ordered ? another : one;
        List<Evidence> evidence = MatchRules.evidence(left, right);
        double score = MatchRules.score(evidence);
        Optional<Assertion> said =
                Optional.ofNullable(assertions.bySides().get(Assertion.Sides.of(left.id(), right.id())));
        Outcome outcome = said.map(assertion -> assertion.same() ? Outcome.SAME : Outcome.DIFFERENT)
                .orElseGet(() -> byRules(score, left.identity().isAnotherReport(right.identity())));
        return new Pair(left.id(), right.id(), score, outcome, said.isPresent() ? Basis.PERSON : Basis.RULES, evidence);
    }

    private Outcome byRules(double score, boolean anotherReport) {
        if (score < settings.doubtfulAt()) {
            return Outcome.DIFFERENT;
        }
        if (anotherReport) {
            return Outcome.TWO_REPORTS;
        }
        return score >= settings.sameAt() ? Outcome.SAME : Outcome.DOUBTFUL;
    }

    /** Whether a pair is worth keeping: not plainly different, or somebody will ask why it is different. */
    boolean isKept(Pair pair, Profile left, Profile right) {
        return pair.outcome() != Outcome.DIFFERENT || pair.basis() == Basis.PERSON || looksSame(left, right);
    }

    private static boolean looksSame(Profile left, Profile right) {
        boolean sameDoi = left.identity().doi().isPresent()
                && left.identity().doi().equals(right.identity().doi());
        boolean sameTitle = !left.title().is(Title.Trait.GENERIC)
                && left.title().squeezed().equals(right.title().squeezed());
        return sameDoi || sameTitle;
    }

    /** A pair whose link was cut, with the reason: a person should look. */
    static Pair cut(Clusters.Cut cut) {
        Pair link = cut.link();
        String why = cut.apart().basis() == Basis.PERSON ? "asserted different" : "two reports of one study";
        List<Evidence> evidence = new ArrayList<>(link.evidence());
        evidence.add(new Evidence(
                "cluster",
                "cut, because it would join %s and %s: %s"
                        .formatted(cut.apart().left(), cut.apart().right(), why),
                0));
        return new Pair(link.left(), link.right(), link.score(), Outcome.DOUBTFUL, link.basis(), evidence);
    }
}
