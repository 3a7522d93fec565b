package winnow.report;

import java.io.IOException;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.ReviewException;

/**
 * The flow of the review in numbers, checked.
 *
 * @param identities the equations that the numbers keep
 * @param footnotes as sentences
 */
record Numbers(Prisma prisma, List<Identities.Result> identities, List<String> footnotes) {

    /** @throws ReviewException if the numbers contradict each other */
    static Numbers of(Duck duck, ThresholdBox threshold) throws IOException {
        Prisma prisma = Prisma.of(duck, threshold);
        List<Identities.Result> identities = Identities.of(duck, prisma);
        Identities.check(duck, prisma, identities);
        return new Numbers(prisma, identities, Footnotes.of(duck, prisma, threshold));
    }
}
