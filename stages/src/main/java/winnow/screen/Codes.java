package winnow.screen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Decision;
import winnow.screen.ScreenSettings.Criterion;
import winnow.stage.Hash;

/** The codes that votes may name, those of earlier criteria included, and what each stands for today. */
final class Codes {

    private final Map<String, Criterion> byCode = new HashMap<>();

    Codes(List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            byCode.put(criterion.code(), criterion);
            criterion.was().stream()
                    .flatMap(earlier -> earlier.code().stream())
                    .forEach(code -> byCode.put(code, criterion));
        }
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** The decision with the code that its criterion has today; as it is if it names none. */
    Decision present(Decision decision) {
        Optional<String> code = criterion(decision).map(Criterion::code);
        return new Decision(
                decision.record(),
                decision.phase(),
                decision.vote(),
                code.or(decision::criterion),
                decision.reviewer(),
                decision.date(),
                decision.note(),
                decision.at());
    }

    /** Whether the protocol re-opens the decision: its criterion was another when it was made. */
    boolean reopens(Decision decision) {
        LocalDate day = decision.date();
        return criterion(decision).stream()
                .flatMap(criterion -> criterion.was().stream())
                .anyMatch(earlier -> earlier.reopens(day));
    }

    private Optional<Criterion> criterion(Decision decision) {
        return decision.criterion().map(byCode::get);
    }

    /**
     * Names what a criterion says, whatever its code: the hash of its text, or of the oldest text whose votes the protocol
     * keeps. A new wording that means the same leaves it as it is. The code itself if it stands for no criterion.
     */
    String version(String code) {
        return Optional.ofNullable(byCode.get(code))
                .map(criterion -> Hash.of(meaning(criterion)))
                .orElse(code);
    }

    private static String meaning(Criterion criterion) {
        String text = criterion.text();
        for (EarlierCriterion earlier : criterion.was()) {
            if (earlier.votes() == EarlierCriterion.Votes.REOPEN) {
                break;
            }
            text = earlier.text().orElse(text);
        }
        return text;
    }
}
