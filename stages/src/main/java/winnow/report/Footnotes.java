package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.Counted;

/** What a reader must know to read the flow diagram right, as sentences. */
final class Footnotes {

    private final Duck duck;
    private final Prisma prisma;
    private final List<String> notes = new ArrayList<>();

    private Footnotes(Duck duck, Prisma prisma) {
        this.duck = duck;
        this.prisma = prisma;
    }

    /** In the order to show; the first two belong to the marks * and ** of the diagram. */
    static List<String> of(Duck duck, Prisma prisma, ThresholdBox threshold, Numbers.Exports exports)
            throws IOException {
        Footnotes footnotes = new Footnotes(duck, prisma);
        footnotes.identified(exports);
        footnotes.notes.add("** %s by people, %s by automation tools."
                .formatted(
                        prisma.number("records_excluded_by_human"), prisma.number("records_excluded_by_automation")));
        footnotes.threshold(threshold);
        footnotes.otherMethods();
        if (prisma.template().update()) {
            footnotes.update();
        }
        if (!prisma.isFinished()) {
            footnotes.notes.add(unfinished(prisma));
        }
        footnotes.twoReportsApart();
        return List.copyOf(footnotes.notes);
    }

    private void identified(Numbers.Exports exports) {
        Template template = prisma.template();
        String sources = template.registers() ? "database and register" : "database";
        String rounds = template.lastRound().isEmpty() ? "" : " of the rounds after " + template.lastRound();
        String first = rounds.isEmpty() ? "" : ", first seen in the rounds after " + template.lastRound();
        notes.add("* Distinct records per %s%s; the exports%s hold %s entries, of which %s could not be read."
                .formatted(sources, first, rounds, exports.entries(), exports.rejected()));
        long again = duck.number("SELECT count(DISTINCT record) FROM sighting JOIN record USING (record), review"
                + " WHERE round > last_round AND first_round <= last_round");
        if (again > 0) {
            notes.set(0, notes.get(0) + " Not counted: records seen in an earlier round too (n = " + again + ").");
        }
    }

    private void threshold(ThresholdBox threshold) {
        long below = duck.number("SELECT count(*) FROM ledger WHERE state = 'excluded' AND step = 'threshold'"
                + " AND box IN ('excluded_automatic', 'excluded_other', 'records_excluded')");
        if (below > 0) {
            notes.add("Records in journals below the citation threshold (n = %s) are counted %s."
                    .formatted(below, threshold.words()));
        }
    }

    private void otherMethods() {
        long duplicates = prisma.number("other_duplicates");
        long removed = prisma.number("other_removed");
        if (duplicates > 0) {
            notes.add(
                    "Records of other methods that name a report which was found before (n = %s) are not sought again."
                            .formatted(duplicates));
        }
        if (removed > 0) {
            notes.add("Records of other methods that were excluded without the full text (n = %s) are not sought."
                    .formatted(removed));
        }
    }

    private void update() {
        String round = prisma.template().lastRound();
        if (!round.isEmpty()) {
            notes.add("Previous studies are those of records that were first seen up to the round of " + round + ".");
        }
        long reports = prisma.number("new_reports_of_previous_studies");
        if (reports > 0) {
            boolean countedAsNew = duck.number("SELECT count(*) FROM review WHERE counted_as_new") > 0;
            notes.add("New reports of studies of the previous version (n = %s) are counted %s."
                    .formatted(
                            reports,
                            countedAsNew
                                    ? "as reports of new included studies, and in the total"
                                    : "in the total only"));
        }
        if (prisma.number("removed_studies") + prisma.number("removed_reports") > 0) {
            notes.add("Of the previous version, %s and %s no longer count: %s."
                    .formatted(
                            Counted.of(prisma.number("removed_studies"), "studies"),
                            Counted.of(prisma.number("removed_reports"), "reports"),
                            removedBecause()));
        }
    }

    private String removedBecause() {
        return duck.query("SELECT removed_because AS why FROM review")
                .get(0)
                .get("why")
                .orElseThrow()
                .toString();
    }

    private void twoReportsApart() throws IOException {
        long apart = duck.number(Duck.resource(Footnotes.class, "page/two_reports_apart.sql"));
        if (apart > 0) {
            notes.add(
                    "Pairs of included reports that look like two reports of one study but are counted as two studies: "
                            + apart + "; raw/annotations/studies.csv can join them.");
        }
    }

    /** Says what an unfinished review waits for. */
    static String unfinished(Prisma prisma) {
        long fulltext = prisma.number("awaiting_fulltext") + prisma.number("other_awaiting");
        long earlier = prisma.number("earlier_awaiting");
        return "The review is not finished. Awaiting a decision: %s on title and abstract, %s on full text%s."
                .formatted(
                        prisma.number("awaiting_title"),
                        fulltext,
                        earlier == 0 ? "" : ", " + earlier + " of the earlier version");
    }
}
