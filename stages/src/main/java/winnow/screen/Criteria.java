package winnow.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Screened.Flag;
import winnow.screen.ScreenSettings.Criterion;
import winnow.screen.ScreenSettings.Effect;

/**
 * The criteria whose queries are asked in one track. A criterion excludes or flags what matches, or
 * excludes what does not match; one that missing data leave open flags.
 */
final class Criteria {

    /** What a query must come to for its criterion to exclude; a flag never does. */
    private static final Map<Effect, Truth> EXCLUDES = Map.of(Effect.EXCLUDE, Truth.TRUE, Effect.INCLUDE, Truth.FALSE);

    private record Asked(Criterion criterion, Condition condition) {}

    /**
     * What the criteria say about one citation.
     *
     * @param reason the first criterion, in protocol order, that excludes; one before it that is left open does
     *     not keep it from excluding
     * @param flags in protocol order, also of a citation that is excluded
     */
    record Finding(Optional<String> reason, List<Flag> flags) {}

    private final List<Asked> asked;
    private final Set<Field> fields = new TreeSet<>();

    /** @param criteria with a query each, in protocol order */
    Criteria(List<Criterion> criteria) {
        this.asked = criteria.stream().map(Criteria::parsed).toList();
        asked.forEach(each -> fields.addAll(each.condition().fields()));
    }

    private static Asked parsed(Criterion criterion) {
        String where = "criterion '%s'".formatted(criterion.code());
        return new Asked(criterion, Queries.parse(where, criterion.query().orElseThrow()));
    }

    Finding find(Bibliography bibliography) {
        if (asked.isEmpty()) {
            return new Finding(Optional.empty(), List.of());
        }
        IndexedCitation citation = new IndexedCitation(bibliography, fields);
        Optional<String> reason = Optional.empty();
        List<Flag> flags = new ArrayList<>();
        for (Asked each : asked) {
            Truth truth = each.condition().test(citation);
            Criterion criterion = each.criterion();
            if (truth == Truth.UNKNOWN) {
                flags.add(new Flag(criterion.code(), missing(each.condition(), citation)));
            } else if (truth == EXCLUDES.get(criterion.effect())) {
                reason = reason.or(() -> Optional.of(criterion.code()));
            } else if (truth == Truth.TRUE && criterion.effect() == Effect.FLAG) {
                flags.add(new Flag(criterion.code(), criterion.text()));
            }
        }
        return new Finding(reason, List.copyOf(flags));
    }

    private static String missing(Condition condition, IndexedCitation citation) {
        List<String> names = condition.fields().stream()
                .filter(field -> !citation.has(field))
                .sorted()
                .map(Field::key)
                .toList();
        String verb = names.size() == 1 ? " is" : " are";
        return String.join(" and ", names) + verb + " missing, so the query cannot decide";
    }
}
