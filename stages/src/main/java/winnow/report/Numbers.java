package winnow.report;

import java.io.IOException;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.ReviewException;

/**
 * The flow of the review in numbers, checked.
 *
 * @param threshold where records below the journal threshold are counted
 * @param exports what was in the exports
 * @param identities the equations that the numbers keep
 * @param footnotes as sentences
 */
record Numbers(
        Prisma prisma,
        ThresholdBox threshold,
        Exports exports,
        List<Identities.Result> identities,
        List<String> footnotes) {

    /**
     * Entries of all exports; in an update, of those of the rounds after the earlier version.
     *
     * @param entries {@code records} plus {@code rejected}
     * @param records entries that became records, repeats of a record included
     * @param rejected entries that could not be read
     */
    record Exports(long entries, long records, long rejected) {

        private static Exports of(Duck duck) {
            return new Exports(sum(duck, "entries"), sum(duck, "records"), sum(duck, "rejected"));
        }

        private static long sum(Duck duck, String column) {
            return duck.number("SELECT coalesce(sum(" + column
                    + "), 0)::BIGINT FROM export_file, review WHERE round > last_round");
        }
    }

    /** @throws ReviewException if the numbers contradict each other */
    static Numbers of(Duck duck) throws IOException {
        Prisma prisma = Prisma.of(duck);
        ThresholdBox threshold = ThresholdBox.of(duck);
        Exports exports = Exports.of(duck);
        List<Identities.Result> identities = Identities.of(duck, prisma);
        Identities.check(identities);
        return new Numbers(prisma, threshold, exports, identities, Footnotes.of(duck, prisma, threshold, exports));
    }
}
