package winnow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import winnow.db.Duck;

/**
 * Which of the four templates of the PRISMA 2020 flow diagram a review fills in.
 *
 * @param update whether there is an earlier version of the review
 * @param lastRound the last round of that version, if it was made here; otherwise empty
 * @param registers whether the protocol names one
 * @param other whether the protocol names a source of other methods
 * @param metaAnalysis whether the protocol says what went into one
 */
record Template(boolean update, String lastRound, boolean registers, boolean other, boolean metaAnalysis) {

    private static final Map<String, String> WORDS_OF_UPDATE = Map.of(
            "new_studies", "New studies included in review",
            "new_reports", "Reports of new included studies");

    /** The one that the catalog was made for. */
    static Template of(Duck duck) {
        return new Template(
                has(duck, "review WHERE is_update"),
                duck.query("SELECT last_round FROM review")
                        .get(0)
                        .get("last_round")
                        .orElseThrow()
                        .toString(),
                has(duck, "database WHERE kind = 'register'"),
                has(duck, "database WHERE kind NOT IN ('database', 'register')"),
                has(duck, "review WHERE studies_in_meta_analysis + reports_in_meta_analysis > 0"));
    }

    private static boolean has(Duck duck, String rows) {
        return duck.number("SELECT count(*) FROM " + rows) > 0;
    }

    /** What PRISMA calls it. */
    @JsonProperty
    String title() {
        return "PRISMA 2020 flow diagram for " + (update ? "updated" : "new")
                + " systematic reviews which included searches of databases"
                + (other ? ", registers and other sources" : " and registers only");
    }

    /** The label of a box; an update has words of its own for some. */
    String label(String key, String otherwise) {
        return update ? WORDS_OF_UPDATE.getOrDefault(key, otherwise) : otherwise;
    }

    /** The heading over what was found by some way. */
    String heading(String way) {
        return "Identification of " + (update ? "new " : "") + "studies via " + way;
    }
}
