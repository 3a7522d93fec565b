package winnow.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Folded;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.screen.ScreenSettings.Criterion;

/**
 * What a person says about a file that is handed in, where the file does not say it.
 *
 * @param people whose votes these are: a name of the file to a name of the protocol; the empty name stands for whoever it is
 * @param phase the phase of all rows
 * @param list what a file says that lists only the included, or only the excluded
 * @param maybe what counts for {@code maybe}; if not given, such rows are refused
 * @param reasons how to read reasons to exclude
 * @param day on which was voted, for rows without a date
 */
public record Asked(
        Map<String, String> people,
        Optional<Phase> phase,
        Optional<Vote> list,
        Optional<Vote> maybe,
        Reasons reasons,
        LocalDate day) {

    /**
     * How reasons of other tools become criteria. A reason that is a criterion's code or text needs no entry.
     *
     * @param codes reason to code
     * @param otherwise the code for exclusions without a reason
     */
    public record Reasons(Map<String, String> codes, Optional<String> otherwise) {

        /** The first criterion, in protocol order, that one of the reasons is; if none is, the first reason as it is. */
        String code(List<String> reasons, List<Criterion> criteria) {
            if (reasons.isEmpty()) {
                return otherwise.orElse("");
            }
            List<String> order = criteria.stream().map(Criterion::code).toList();
            return reasons.stream()
                    .flatMap(reason -> code(reason, criteria).stream())
                    .filter(order::contains)
                    .min(Comparator.comparingInt(order::indexOf))
                    .orElse(reasons.get(0));
        }

        private Optional<String> code(String reason, List<Criterion> criteria) {
            return codes.entrySet().stream()
                    .filter(entry -> isSame(entry.getKey(), reason))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .or(() -> criteria.stream()
                            .filter(each -> isSame(each.code(), reason) || isSame(each.text(), reason))
                            .map(Criterion::code)
                            .findFirst());
        }

        private static boolean isSame(String one, String other) {
            return Folded.of(one).equals(Folded.of(other));
        }
    }

    /** The one person that was named without a name of the file. */
    Optional<String> person() {
        return Optional.ofNullable(people.get(""));
    }
}
