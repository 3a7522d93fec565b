package winnow.report;

import java.util.ArrayList;
import java.util.List;
import winnow.db.Duck;

/** What a reader must know to read the flow diagram right, as sentences. */
final class Footnotes {

    /** Pairs of included reports that are told to be of one study but have no study in common. */
    private static final String APART = """
            SELECT count(*)
            FROM (
                SELECT DISTINCT l.citation AS one, r.citation AS other
                FROM pair
                JOIN record AS l ON l.record = pair.left_record
                JOIN record AS r ON r.record = pair.right_record
                WHERE pair.outcome = 'two-reports' AND l.citation <> r.citation
            )
            WHERE
                one IN (SELECT citation FROM report)
                AND other IN (SELECT citation FROM report)
                AND NOT EXISTS (
                    SELECT 1
                    FROM report AS a
                    JOIN report AS b USING (study)
                    WHERE a.citation = one AND b.citation = other
                )
            """;

    private Footnotes() {}

    /** In the order to show; the first two belong to the marks * and ** of the diagram. */
    static List<String> of(Duck duck, Prisma prisma, ThresholdBox threshold) {
        List<String> notes = new ArrayList<>();
        notes.add("* Distinct records per database; the exports hold %s entries."
                .formatted(prisma.number("exported_rows")));
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
        long apart = duck.number(APART);
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
