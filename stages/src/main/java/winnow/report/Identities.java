package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.stage.ReviewException;

/**
 * The equations that the numbers of a flow diagram must keep, for a new review from databases. In an unfinished review,
 * what waits for a decision is a term of its own. The two sides of each are counted from different tables (ledger against
 * verdicts, citations, sightings, studies), for an equation between numbers of one origin could not fail.
 */
final class Identities {

    /** What follows from an equation that does not hold. */
    enum Level {
        /** The numbers are wrong: nothing is published. */
        ERROR,
        /** It can be so; the explanation is published with the numbers. */
        WARNING
    }

    private static final int MOST_NAMED = 5;

    /**
     * An equation, worked out.
     *
     * @param id as in the PRISMA notes; {@code X} for those of the exports
     * @param explanation what to know if it does not hold; may be empty
     */
    record Result(String id, Level level, String rule, long left, long right, boolean holds, String explanation) {}

    /** An equation between two numbers. */
    private record Equation(String id, String rule, ToLongFunction<Facts> left, ToLongFunction<Facts> right) {

        Result workedOut(Facts facts) {
            long one = left.applyAsLong(facts);
            long other = right.applyAsLong(facts);
            return new Result(id, Level.ERROR, rule, one, other, one == other, "");
        }
    }

    /** Where the sides of equations come from. */
    private record Facts(Duck duck, Prisma prisma) {

        long box(String key) {
            return prisma.number(key);
        }

        long count(String sql) {
            return duck.number("SELECT " + sql);
        }
    }

    private static final List<Equation> EQUATIONS = List.of(
            new Equation(
                    "I1",
                    "database_results = sum of database_specific_results",
                    facts -> facts.box("database_results"),
                    facts -> facts.box("database_specific_results")),
            new Equation(
                    "I2",
                    "records_screened = database_results - duplicates - excluded_automatic - excluded_other",
                    facts -> facts.box("records_screened"),
                    facts -> facts.box("database_results")
                            - facts.box("duplicates")
                            - facts.box("excluded_automatic")
                            - facts.box("excluded_other")),
            new Equation(
                    "I2",
                    "duplicates = records of all citations - citations",
                    facts -> facts.box("duplicates"),
                    facts -> facts.count("coalesce(sum(records), 0)::BIGINT - count(*) FROM citation")),
            new Equation(
                    "I3",
                    "dbr_sought_reports = records_screened - records_excluded - awaiting_title",
                    facts -> facts.box("dbr_sought_reports"),
                    facts -> facts.box("records_screened")
                            - facts.box("records_excluded")
                            - facts.box("awaiting_title")),
            new Equation(
                    "I4",
                    "dbr_assessed = dbr_sought_reports - dbr_notretrieved_reports - awaiting_fulltext",
                    facts -> facts.box("dbr_assessed"),
                    facts -> facts.box("dbr_sought_reports")
                            - facts.box("dbr_notretrieved_reports")
                            - facts.box("awaiting_fulltext")),
            new Equation(
                    "I5",
                    "new_reports = dbr_assessed - sum of dbr_excluded",
                    facts -> facts.box("new_reports"),
                    facts -> facts.box("dbr_assessed") - facts.box("dbr_excluded")),
            new Equation(
                    "I10",
                    "new_studies = distinct studies of new_reports",
                    facts -> facts.box("new_studies"),
                    facts -> facts.count("count(DISTINCT study) FROM report")),
            new Equation(
                    "I15",
                    "records_excluded = sum of records_excluded_reasons",
                    facts -> facts.box("records_excluded"),
                    facts -> facts.box("records_excluded_reasons")),
            new Equation(
                    "I15",
                    "records_excluded = by people + by automation tools",
                    facts -> facts.box("records_excluded"),
                    facts -> facts.box("records_excluded_by_human") + facts.box("records_excluded_by_automation")));

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

    /** All equations that apply, worked out. */
    static List<Result> of(Duck duck, Prisma prisma) throws IOException {
        Facts facts = new Facts(duck, prisma);
        List<Result> results = new ArrayList<>();
        results.add(forEach(duck, "X1", "exports whose entries = records + rejected", query("entries")));
        results.add(forEach(duck, "X2", "exports whose records = sightings", query("sightings")));
        results.add(forEach(duck, "X3", "databases whose entries = sightings + rejected", query("databases")));
        EQUATIONS.forEach(equation -> results.add(equation.workedOut(facts)));
        results.add(moreStudies(prisma));
        results.add(forEach(duck, "I16", "records that end in exactly one box", ends(prisma)));
        return List.copyOf(results);
    }

    private static String query(String name) throws IOException {
        return Duck.resource(Identities.class, "identities/" + name + ".sql");
    }

    /** One row per record of any box or of none. */
    private static String ends(Prisma prisma) throws IOException {
        String items = TERMINAL.stream()
                .map(key -> "SELECT item FROM (" + Prisma.rows(prisma.box(key).sql()) + "\n)")
                .collect(Collectors.joining(" UNION ALL "));
        return query("ends").replace(":items", items);
    }

    /** @param sql gives one row per thing that the rule speaks of: name, what is said of it, and whether the rule holds */
    private static Result forEach(Duck duck, String id, String rule, String sql) {
        List<Map<String, Optional<Object>>> rows = duck.query(sql);
        List<String> astray = rows.stream()
                .filter(row -> row.get("holds").orElseThrow().equals(false))
                .map(row ->
                        row.get("name").orElseThrow() + ": " + row.get("said").orElseThrow())
                .toList();
        String named = astray.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        long holding = rows.size() - astray.size();
        return new Result(id, Level.ERROR, rule + " = all", holding, rows.size(), astray.isEmpty(), named);
    }

    private static Result moreStudies(Prisma prisma) {
        long surplus = Math.max(0, prisma.number("new_studies") - prisma.number("new_reports"));
        return new Result(
                "I10",
                Level.WARNING,
                "new_studies - new_reports, if there are more studies than reports, is 0",
                surplus,
                0,
                surplus == 0,
                "A report can hold several studies.");
    }

    /**
     * Refuses numbers that contradict each other.
     *
     * @throws ReviewException naming each failed equation with its numbers
     */
    static void check(List<Result> results) {
        String failed = results.stream()
                .filter(result -> !result.holds() && result.level() == Level.ERROR)
                .map(Identities::refusal)
                .collect(Collectors.joining("\n"));
        if (!failed.isEmpty()) {
            throw new ReviewException(failed);
        }
    }

    private static String refusal(Result result) {
        String named = result.explanation().isEmpty() ? "" : " (" + result.explanation() + ")";
        return "curated/catalog/catalog.duckdb: %s does not hold: %s, but %s is not %s%s; delete curated/ and run again; if it says the same again, that is a bug of this program"
                .formatted(result.id(), result.rule(), result.left(), result.right(), named);
    }
}
