package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import winnow.db.Duck;

/** What a reader must know to read the flow diagram right, as sentences. */
final class Footnotes {

    private Footnotes() {}

    /** In the order to show; the first two belong to the marks * and ** of the diagram. */
    static List<String> of(Duck duck, Prisma prisma, ThresholdBox threshold, Numbers.Exports exports)
            throws IOException {
        List<String> notes = new ArrayList<>();
        notes.add("* Distinct records per database; the exports hold %s entries, of which %s could not be read."
                .formatted(exports.entries(), exports.rejected()));
        notes.add("** %s by people, %s by automation tools."
                .formatted(
                        prisma.number("records_excluded_by_human"), prisma.number("records_excluded_by_automation")));
        long below = duck.number("SELECT count(*) FROM ledger WHERE state = 'excluded' AND step = 'threshold'");
        if (below > 0) {
            notes.add("Records in journals below the citation threshold (n = %s) are counted %s."
                    .formatted(below, threshold.words()));
        }
        if (!prisma.isFinished()) {
            notes.add(unfinished(prisma));
        }
        long apart = duck.number(Duck.resource(Footnotes.class, "page/two_reports_apart.sql"));
        if (apart > 0) {
            notes.add(
                    "Pairs of included reports that look like two reports of one study but are counted as two studies: "
                            + apart + "; raw/annotations/studies.csv can join them.");
        }
        return List.copyOf(notes);
    }

    /** Says what an unfinished review waits for. */
    static String unfinished(Prisma prisma) {
        return "The review is not finished. Awaiting a decision: %s on title and abstract, %s on full text."
                .formatted(prisma.number("awaiting_title"), prisma.number("awaiting_fulltext"));
    }
}
