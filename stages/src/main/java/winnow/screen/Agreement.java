package winnow.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.stage.Json;

/**
 * How far reviewers agree, per phase and pair, on votes as first cast: a vote changed after talking it over, and a ruling,
 * say nothing about independent judgement. Votes that were not asked for are left out.
 *
 * <p>{@code not-retrieved} is no judgement: a citation for which one of the two says so is counted, but is not in the
 * table.
 */
final class Agreement {

    private static final int DIGITS = 6;
    private static final String BASIS = "votes as first cast, before any change and before adjudication";

    /** Counts for one pair in one phase. */
    private static final class Pair {
        private final Phase phase;
        private final String left;
        private final String right;
        private long one;
        private long notRetrieved;
        private AgreementTable table = AgreementTable.EMPTY;

        Pair(Phase phase, String left, String right) {
            this.phase = phase;
            this.left = left;
            this.right = right;
        }

        void add(Optional<Vote> leftVote, Optional<Vote> rightVote) {
            if (leftVote.isEmpty() || rightVote.isEmpty()) {
                one += leftVote.isPresent() || rightVote.isPresent() ? 1 : 0;
            } else if (leftVote.get() == Vote.NOT_RETRIEVED || rightVote.get() == Vote.NOT_RETRIEVED) {
                notRetrieved++;
            } else {
                table = table.plus(leftVote.get() == Vote.INCLUDE, rightVote.get() == Vote.INCLUDE);
            }
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    Agreement(ScreenSettings settings) {
        List<String> reviewers = settings.reviewers();
        for (Phase phase : settings.phases()) {
            for (int left = 0; left < reviewers.size(); left++) {
                for (int right = left + 1; right < reviewers.size(); right++) {
                    pairs.add(new Pair(phase, reviewers.get(left), reviewers.get(right)));
                }
            }
        }
    }

    /** @param reached the phases that the citation came to */
    void add(Ballot ballot, List<Phase> reached) {
        if (ballot.votes().isEmpty()) {
            return;
        }
        for (Phase phase : reached) {
            SortedMap<String, Decision> first = ballot.first(phase);
            pairs.stream()
                    .filter(pair -> pair.phase == phase)
                    .forEach(pair -> pair.add(said(first, pair.left), said(first, pair.right)));
        }
    }

    private static Optional<Vote> said(Map<String, Decision> votes, String reviewer) {
        return Optional.ofNullable(votes.get(reviewer)).map(Decision::vote);
    }

    /** The figures so far: per pair of reviewers in protocol order; a figure that is not defined is null, with the reason. */
    String json() {
        ObjectNode all = Json.mapper().createObjectNode();
        all.put("basis", BASIS);
        ArrayNode list = all.putArray("pairs");
        pairs.forEach(pair -> write(pair, list.addObject()));
        return Json.pretty(all);
    }

    private static void write(Pair pair, ObjectNode node) {
        AgreementTable table = pair.table;
        node.put("phase", pair.phase.key()).put("left", pair.left).put("right", pair.right);
        node.put("both_voted", table.n() + pair.notRetrieved).put("one_voted", pair.one);
        node.put("not_retrieved", pair.notRetrieved);
        node.putObject("table")
                .put("both_include", table.both())
                .put("left_includes", table.left())
                .put("right_includes", table.right())
                .put("both_exclude", table.neither());
        ObjectNode undefined = Json.mapper().createObjectNode();
        String none = table.n() == 0 ? "no citation has an include or exclude of both" : "";
        Figures figures = new Figures(node, undefined, none);
        figures.put("percent_agreement", table.percentAgreement(), none);
        figures.put("cohen_kappa", table.cohenKappa(), "both always say the same, so that chance alone explains it");
        figures.put("pabak", table.pabak(), none);
        figures.put("ac1", table.ac1(), none);
        figures.put("positive_agreement", table.positiveAgreement(), "nobody includes anything");
        figures.put("negative_agreement", table.negativeAgreement(), "nobody excludes anything");
        node.set("undefined", undefined);
    }

    /** Writes figures, and beside them why one is not there. */
    private record Figures(ObjectNode node, ObjectNode undefined, String none) {

        void put(String name, Optional<Double> figure, String whyNot) {
            node.putNull(name);
            figure.ifPresentOrElse(
                    value -> node.put(name, new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN)),
                    () -> undefined.put(name, none.isEmpty() ? whyNot : none));
        }
    }
}
