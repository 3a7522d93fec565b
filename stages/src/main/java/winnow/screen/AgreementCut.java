package winnow.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.Decision;
import winnow.model.Vote;

/** The citations of two reviewers in one phase, or some of them, told apart in one way. */
final class AgreementCut {

    private final String scope;
    private final String of;
    private final List<String> categories;
    private final Function<Decision, String> category;
    private final AgreementTable table;
    private long one;
    private long notRetrieved;

    /**
     * @param scope {@code all}, {@code reasons}, {@code criterion} or {@code month}
     * @param of the criterion or the month; empty if neither
     * @param categories what can be said; the first is what the figures of single categories speak of
     * @param category the category of an include or exclude
     */
    AgreementCut(String scope, String of, List<String> categories, Function<Decision, String> category) {
        this.scope = scope;
        this.of = of;
        this.categories = List.copyOf(categories);
        this.category = category;
        this.table = AgreementTable.of(categories.size());
    }

    /** Takes a citation: it is in the table if both include or exclude. */
    void add(Optional<Decision> left, Optional<Decision> right) {
        if (left.isEmpty() || right.isEmpty()) {
            one += left.isPresent() || right.isPresent() ? 1 : 0;
        } else if (left.get().vote() == Vote.NOT_RETRIEVED || right.get().vote() == Vote.NOT_RETRIEVED) {
            notRetrieved++;
        } else {
            table.add(place(left.get()), place(right.get()));
        }
    }

    private int place(Decision vote) {
        return categories.indexOf(category.apply(vote));
    }

    String scope() {
        return scope;
    }

    String of() {
        return of;
    }

    List<String> categories() {
        return categories;
    }

    AgreementTable table() {
        return table;
    }

    /** Citations that both voted on. */
    long bothVoted() {
        return table.n() + notRetrieved;
    }

    /** Citations that only one of them voted on. */
    long oneVoted() {
        return one;
    }

    /** Of those that both voted on, the ones whose full text one of them could not obtain. */
    long notRetrieved() {
        return notRetrieved;
    }
}
