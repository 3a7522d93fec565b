package winnow.screen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.screen.ScreenSettings.Criterion;

/**
 * How far reviewers agree, on votes as first cast: a vote changed after talking it over, and a ruling, say nothing about
 * independent judgement. Votes that were not asked for are left out.
 *
 * <p>Each pair of reviewers has, in each phase, one {@link AgreementCut} of all citations, one for the reasons (include, or
 * exclude by which criterion), one per criterion (excluded by it or not) and one per month. {@code not-retrieved} is no
 * judgement: a citation for which one of the two says so is counted, but is not in the tables.
 */
final class Agreement {

    private static final String INCLUDE = Vote.INCLUDE.key();
    private static final String EXCLUDE = Vote.EXCLUDE.key();
    private static final String OTHERWISE = "otherwise";

    /** Two reviewers in one phase. */
    private static final class Pair {
        private final Phase phase;
        private final String left;
        private final String right;
        private final List<AgreementCut> byVote = new ArrayList<>();
        private final SortedMap<YearMonth, AgreementCut> months = new TreeMap<>();

        Pair(Phase phase, String left, String right, List<String> codes) {
            this.phase = phase;
            this.left = left;
            this.right = right;
            byVote.add(new AgreementCut("all", "", List.of(INCLUDE, EXCLUDE), Pair::vote));
            List<String> reasons = new ArrayList<>(codes);
            reasons.add(0, INCLUDE);
            byVote.add(new AgreementCut("reasons", "", reasons, Pair::reason));
            codes.forEach(code -> byVote.add(new AgreementCut(
                    "criterion",
                    code,
                    List.of(code, OTHERWISE),
                    vote -> reason(vote).equals(code) ? code : OTHERWISE)));
        }

        private static String vote(Decision vote) {
            return vote.vote().key();
        }

        private static String reason(Decision vote) {
            return vote.criterion().orElse(INCLUDE);
        }

        void add(Map<String, Decision> votes) {
            Optional<Decision> one = Optional.ofNullable(votes.get(left));
            Optional<Decision> other = Optional.ofNullable(votes.get(right));
            Optional<YearMonth> last = Stream.concat(one.stream(), other.stream())
                    .map(vote -> YearMonth.from(vote.date()))
                    .max(Comparator.naturalOrder());
            byVote.forEach(cut -> cut.add(one, other));
            last.ifPresent(month -> months.computeIfAbsent(
                            month,
                            each -> new AgreementCut("month", each.toString(), List.of(INCLUDE, EXCLUDE), Pair::vote))
                    .add(one, other));
        }

        List<AgreementCut> cuts() {
            List<AgreementCut> all = new ArrayList<>(byVote);
            all.addAll(months.values());
            return all;
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    Agreement(ScreenSettings settings) {
        List<String> reviewers = settings.reviewers();
        List<String> codes = settings.criteria().stream().map(Criterion::code).toList();
        for (Phase phase : settings.phases()) {
            for (int left = 0; left < reviewers.size(); left++) {
                for (int right = left + 1; right < reviewers.size(); right++) {
                    pairs.add(new Pair(phase, reviewers.get(left), reviewers.get(right), codes));
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
            pairs.stream().filter(pair -> pair.phase == phase).forEach(pair -> pair.add(first));
        }
    }

    /** The figures so far, pairs in protocol order. */
    String json() {
        AgreementJson json = new AgreementJson();
        for (Pair pair : pairs) {
            pair.cuts().forEach(cut -> json.add(pair.phase, pair.left, pair.right, cut));
        }
        return json.text();
    }
}
