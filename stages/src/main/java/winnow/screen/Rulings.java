package winnow.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import winnow.model.Decision;
import winnow.model.Ruling;
import winnow.stage.Issue;

/**
 * The rulings on one citation. The latest that names the matter as it is now counts; why another does not count is an
 * issue, except for one that says the same, or is on an earlier matter when a later ruling settles the present one.
 */
final class Rulings {

    private static final Comparator<Ruling> AS_MADE = Comparator.comparing(
                    (Ruling ruling) -> ruling.decision().date())
            .thenComparing(ruling -> ruling.decision().at());

    private final ScreenSettings settings;
    private final Codes codes;
    private final List<Ruling> open;
    private final List<Issue> issues = new ArrayList<>();

    Rulings(ScreenSettings settings, Codes codes, List<Ruling> rulings) {
        this.settings = settings;
        this.codes = codes;
        this.open = new ArrayList<>(rulings.stream().sorted(AS_MADE).toList());
    }

    /** The ruling that settles a matter, if there is one. */
    Optional<Decision> settling(Matter matter) {
        List<Ruling> here = open.stream()
                .filter(ruling -> ruling.decision().phase() == matter.phase())
                .toList();
        open.removeAll(here);
        List<Ruling> allowed = here.stream()
                .filter(ruling -> isAllowed(ruling, matter.voters()))
                .toList();
        List<Ruling> matching =
                allowed.stream().filter(ruling -> settles(ruling, matter)).toList();
        if (matching.isEmpty()) {
            allowed.forEach(ruling -> report(
                    Issue.Code.STALE_RULING,
                    ruling,
                    "record",
                    ruling.decision().record().toString()));
            return Optional.empty();
        }
        Ruling last = matching.get(matching.size() - 1);
        matching.stream()
                .filter(ruling -> !saysTheSame(ruling, last))
                .forEach(ruling -> report(
                        Issue.Code.CONTRADICTED,
                        ruling,
                        "vote",
                        ruling.decision().vote().key()));
        return Optional.of(codes.present(last.decision()));
    }

    private boolean settles(Ruling ruling, Matter matter) {
        return ruling.settles().equals(matter.name(ruling.decision().record())) && !codes.reopens(ruling.decision());
    }

    /** Reports the rulings of phases that had no conflict. */
    void closeNeedless(Ballot ballot) {
        for (Ruling ruling : open) {
            if (isAllowed(ruling, ballot.counting(ruling.decision().phase()).keySet())) {
                report(Issue.Code.NEEDLESS_RULING, ruling, "settles", ruling.settles());
            }
        }
        open.clear();
    }

    private boolean isAllowed(Ruling ruling, Set<String> voters) {
        String person = ruling.decision().reviewer();
        if (voters.contains(person)) {
            report(Issue.Code.OWN_CONFLICT, ruling, "adjudicator", person);
            return false;
        }
        if (!settings.adjudicator().equals(Optional.of(person))) {
            report(Issue.Code.NOT_A_REVIEWER, ruling, "adjudicator", person);
            return false;
        }
        return true;
    }

    private static boolean saysTheSame(Ruling one, Ruling other) {
        return one.decision().vote() == other.decision().vote()
                && one.decision().criterion().equals(other.decision().criterion());
    }

    private void report(Issue.Code code, Ruling ruling, String field, String value) {
        issues.add(new Issue(code, ruling.decision().at(), field, value));
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
