package winnow.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.stage.ReviewException;

/**
 * The equations that the numbers of a flow diagram must keep, for a new review from databases. In an unfinished review,
 * what waits for a decision is a term of its own.
 */
final class Identities {

    /** What follows from an equation that does not hold. */
    enum Level {
        /** The numbers are wrong: nothing is published. */
        ERROR,
        /** It can be so; the explanation is published with the numbers. */
        WARNING
    }

    /**
     * An equation, worked out.
     *
     * @param explanation what to know about a warning; empty for errors
     */
    record Result(String id, Level level, String rule, long left, long right, boolean holds, String explanation) {}

    private record Identity(
            String id, String rule, ToLongFunction<Prisma> left, ToLongFunction<Prisma> right, String explanation) {

        Result workedOut(Prisma prisma) {
            long one = left.applyAsLong(prisma);
            long other = right.applyAsLong(prisma);
            Level level = explanation.isEmpty() ? Level.ERROR : Level.WARNING;
            return new Result(id, level, rule, one, other, one == other, explanation);
        }
    }

    private static final List<Identity> TABLE = List.of(
            exact(
                    "I1",
                    "database_results = sum of database_specific_results",
                    "database_results",
                    p -> p.number("database_specific_results")),
            exact(
                    "I2",
                    "records_screened = database_results - duplicates - excluded_automatic - excluded_other",
                    "records_screened",
                    p -> p.number("database_results")
                            - p.number("duplicates")
                            - p.number("excluded_automatic")
                            - p.number("excluded_other")),
            new Identity(
                    "I3",
                    "dbr_sought_reports = records_screened - records_excluded - awaiting_title",
                    p -> p.number("dbr_sought_reports"),
                    p -> p.number("records_screened") - p.number("records_excluded") - p.number("awaiting_title"),
                    "Records turn into reports here. After duplicates are removed, one record stands for one report."),
            exact(
                    "I4",
                    "dbr_assessed = dbr_sought_reports - dbr_notretrieved_reports - awaiting_fulltext",
                    "dbr_assessed",
                    p -> p.number("dbr_sought_reports")
                            - p.number("dbr_notretrieved_reports")
                            - p.number("awaiting_fulltext")),
            exact(
                    "I5",
                    "new_reports = dbr_assessed - sum of dbr_excluded",
                    "new_reports",
                    p -> p.number("dbr_assessed") - p.number("dbr_excluded")),
            exact(
                    "I15",
                    "records_excluded = sum of its reasons",
                    "records_excluded",
                    p -> p.number("records_excluded_reasons")),
            exact(
                    "I15",
                    "records_excluded = by people + by automation tools",
                    "records_excluded",
                    p -> p.number("records_excluded_by_human") + p.number("records_excluded_by_automation")));

    /** The boxes in which a record can end; every record ends in one of them, once. */
    private static final List<String> TERMINAL = List.of(
            "duplicates",
            "excluded_automatic",
            "excluded_other",
            "records_excluded",
            "awaiting_title",
            "dbr_notretrieved_reports",
            "awaiting_fulltext",
            "dbr_excluded",
            "new_reports");

    private Identities() {}

    private static Identity exact(String id, String rule, String left, ToLongFunction<Prisma> right) {
        return new Identity(id, rule, prisma -> prisma.number(left), right, "");
    }

    /** All equations that apply, worked out, by number. */
    static List<Result> of(Duck duck, Prisma prisma) {
        return Stream.concat(TABLE.stream().map(identity -> identity.workedOut(prisma)), rows(duck, prisma).stream())
                .toList();
    }

    /** Those that look at the counted rows, not only at the numbers. */
    private static List<Result> rows(Duck duck, Prisma prisma) {
        long distinctStudies = duck.number("SELECT count(DISTINCT study) FROM report");
        long screened = duck.number("SELECT count(DISTINCT item) FROM ("
                + Prisma.rows(prisma.box("records_screened").sql()) + "\n)");
        long surplus = Math.max(0, prisma.number("new_studies") - prisma.number("new_reports"));
        return List.of(
                error(
                        "I10",
                        "new_studies = distinct studies of new_reports",
                        prisma.number("new_studies"),
                        distinctStudies),
                new Result(
                        "I10",
                        Level.WARNING,
                        "new_studies - new_reports, if there are more studies than reports, is 0",
                        surplus,
                        0,
                        surplus == 0,
                        "A report can hold several studies."),
                error(
                        "I16",
                        "records that end in exactly one box = all records",
                        onceEnded(duck, prisma),
                        records(duck)),
                error("I17", "records_screened counts each record once", prisma.number("records_screened"), screened));
    }

    private static Result error(String id, String rule, long left, long right) {
        return new Result(id, Level.ERROR, rule, left, right, left == right, "");
    }

    private static long records(Duck duck) {
        return duck.number("SELECT count(*) FROM record");
    }

    private static long onceEnded(Duck duck, Prisma prisma) {
        return duck.number("SELECT count(*) FROM (SELECT record FROM record JOIN (" + endings(prisma)
                + ") ON item = record GROUP BY record HAVING count(*) = 1)");
    }

    private static String endings(Prisma prisma) {
        return TERMINAL.stream()
                .map(key -> "SELECT item FROM (" + Prisma.rows(prisma.box(key).sql()) + "\n)")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /**
     * Refuses numbers that contradict each other.
     *
     * @throws ReviewException naming each failed equation with its numbers
     */
    static void check(Duck duck, Prisma prisma, List<Result> results) {
        String failed = results.stream()
                .filter(result -> !result.holds() && result.level() == Level.ERROR)
                .map(result ->
                        "curated/catalog/catalog.duckdb: %s does not hold: %s, but %s is not %s%s; run every stage again"
                                .formatted(
                                        result.id(),
                                        result.rule(),
                                        result.left(),
                                        result.right(),
                                        result.id().equals("I16") ? astray(duck, prisma) : ""))
                .collect(Collectors.joining("\n"));
        if (!failed.isEmpty()) {
            throw new ReviewException(failed);
        }
    }

    /** The first records that end in no box or in several, for the message. */
    private static String astray(Duck duck, Prisma prisma) {
        List<Map<String, Optional<Object>>> rows =
                duck.query("SELECT record, count(item) AS boxes FROM record LEFT JOIN (" + endings(prisma)
                        + ") ON item = record GROUP BY record HAVING count(item) <> 1 ORDER BY record LIMIT 5");
        return rows.stream()
                .map(row -> row.get("record").orElseThrow() + " in "
                        + row.get("boxes").orElseThrow())
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
