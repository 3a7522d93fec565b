package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Evidence;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;

/** Says what a pair of records is, from the evidence or from what a person said. */
record Judge(Dedup.Settings settings) {

    /** The field of the evidence that says what became of a pair when clusters were made. */
    static final String CLUSTER = "cluster";

    /** Compares two different records by the rules; their order does not matter. */
    Pair judge(Profile one, Profile another) {
        boolean ordered = one.id().compareTo(another.id()) < 0;
        Profile left = ordered ? one : another;
        Profile right = ordered ? another : one;
        return judge(new Beside(left, right));
    }

    private Pair judge(Beside beside) {
        MatchRules.Findings findings = MatchRules.findings(beside);
        return pair(beside, findings);
    }

    private Pair pair(Beside beside, MatchRules.Findings findings) {
        double score = findings.score();
        return new Pair(
                beside.left().id(),
                beside.right().id(),
                score,
                byRules(score, findings),
                Basis.RULES,
                findings.evidence());
    }

    /**
     * The pair of two records, the first of which has the smaller id, if it is worth keeping: not plainly different, or somebody
     * will ask why it is different.
     */
    Optional<Pair> judgeIfKept(Profile left, Profile right) {
        boolean looksSame = left.outline().mayLookSame(right.outline()) && looksSame(left, right);
        if (!looksSame && Ceiling.of(left.outline(), right.outline()) < settings.doubtfulAt()) {
            return Optional.empty();
        }
        Beside beside = new Beside(left, right);
        return looksSame || MatchRules.canReach(settings.doubtfulAt(), beside)
                ? Optional.of(judge(beside))
                : Optional.empty();
    }

    /** What a person said about the two, with the evidence of the rules. */
    static Pair asserted(Pair inferred, Assertion said) {
        Outcome outcome = said.same() ? Outcome.SAME : Outcome.DIFFERENT;
        return new Pair(
                inferred.left(), inferred.right(), inferred.score(), outcome, Basis.PERSON, inferred.evidence());
    }

    private Outcome byRules(double score, MatchRules.Findings findings) {
        if (score < settings.doubtfulAt()) {
            return Outcome.DIFFERENT;
        }
        boolean merged = findings.kind().filter(settings.merged()::contains).isPresent();
        if (findings.kind().isPresent() && !merged) {
            return Outcome.TWO_REPORTS;
        }
        return score >= settings.sameAt() && (merged || !isBarred(findings)) ? Outcome.SAME : Outcome.DOUBTFUL;
    }

    private boolean isBarred(MatchRules.Findings findings) {
        return findings.bars().stream()
                .anyMatch(field -> !settings.mergeWithinDatabase() || !field.equals(MatchRules.DATABASE));
    }

    /**
     * Whether the rules prove that two records are not one report: the evidence is against it, and something in it bars a
     * merge. Then no third record brings them together.
     */
    Optional<Pair> provedDifferent(Profile one, Profile another) {
        boolean ordered = one.id().compareTo(another.id()) < 0;
        Beside beside = ordered ? new Beside(one, another) : new Beside(another, one);
        if (MatchRules.canReach(settings.doubtfulAt(), beside)) {
            return Optional.empty();
        }
        MatchRules.Findings findings = MatchRules.findings(beside);
        return isBarred(findings) ? Optional.of(pair(beside, findings)) : Optional.empty();
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
        String why = cut.apart().basis() == Basis.PERSON
                ? "asserted different"
                : cut.apart().outcome() == Outcome.TWO_REPORTS
                        ? "two reports of one study"
                        : "different by the rules ("
                                + MatchRules.barring(cut.apart().evidence()) + ")";
        return with(
                cut.link(),
                Outcome.DOUBTFUL,
                cut.link().basis(),
                "cut, because it would join %s and %s: %s"
                        .formatted(cut.apart().left(), cut.apart().right(), why));
    }

    /** Two reports by the rules that are one citation all the same: what people said is on the way between them. */
    static Pair joined(Pair twoReports) {
        return with(twoReports, Outcome.SAME, Basis.PERSON, "joined through records that a person asserted same");
    }

    private static Pair with(Pair pair, Outcome outcome, Basis basis, String level) {
        List<Evidence> evidence = new ArrayList<>(pair.evidence());
        evidence.add(new Evidence(CLUSTER, level, 0));
        return new Pair(pair.left(), pair.right(), pair.score(), outcome, basis, evidence);
    }

    /** Whether the link between the two was cut. */
    static boolean isCut(Pair pair) {
        return pair.outcome() == Outcome.DOUBTFUL
                && pair.evidence().stream().anyMatch(each -> each.field().equals(CLUSTER));
    }
}
