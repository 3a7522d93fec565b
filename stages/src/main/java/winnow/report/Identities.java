package winnow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.stage.ReviewException;

/**
 * The equations that the numbers of a flow diagram must keep, of all its templates. In an unfinished review, what waits for a
 * decision is a term of its own. The two sides of each are counted from different tables (ledger against verdicts, records,
 * sightings, reports, studies), for an equation between numbers of one origin could not fail; and they are compared item by
 * item, so that two mistakes cannot cancel out.
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

    private static final String OF_THE_CATALOG =
            "curated/catalog/catalog.duckdb: %s; delete curated/ and run again; if it says the same again, that is a bug of this program";

    /** Where an equation is about numbers that people declared: what to say then. */
    private static final Map<String, String> OF_PEOPLE = Map.of(
            "I14",
            "raw/protocol.yml: prisma.meta_analysis: %s; no more can be in a meta-analysis than in the review: correct the numbers");

    /**
     * An equation, worked out.
     *
     * @param id as in the PRISMA notes; {@code X} for those of the exports and citations
     * @param explanation what to know if it does not hold; may be empty
     */
    record Result(String id, Level level, String rule, long left, long right, boolean holds, String explanation) {

        /** What one side has more than the other. */
        @JsonProperty
        long delta() {
            return left - right;
        }
    }

    private final Duck duck;
    private final Prisma prisma;

    private Identities(Duck duck, Prisma prisma) {
        this.duck = duck;
        this.prisma = prisma;
    }

    /** All equations that apply, worked out, those of the exports first, then in the order of their numbers. */
    static List<Result> of(Duck duck, Prisma prisma) throws IOException {
        return new Identities(duck, prisma).all();
    }

    private List<Result> all() throws IOException {
        List<Result> results = new ArrayList<>();
        results.add(forEach("X1", "exports whose entries = records + rejected", query("entries")));
        results.add(forEach("X2", "exports whose records = sightings", query("sightings")));
        results.add(forEach("X3", "databases whose entries = sightings + rejected", query("databases")));
        results.add(forEach("X4", "citations whose records are all there", query("members")));
        results.add(forEach("I0", "declared numbers that are not negative", query("declared")));
        long countedAsNew = duck.number("SELECT count(*) FROM review WHERE counted_as_new");
        for (Balance each : Balance.of(prisma.template(), countedAsNew > 0)) {
            results.add(balance(each));
        }
        results.add(unitsChange());
        results.add(moreStudies());
        results.add(atMost("total_studies_ma", "total_studies"));
        results.add(atMost("total_reports_ma", "total_reports"));
        results.add(forEach("I16", "records that end in exactly one box", ends()));
        results.add(forEach("I17", "records screened that are counted once", screened()));
        results.sort(Comparator.comparing((Result result) -> result.id().charAt(0) == 'I')
                .thenComparing(result -> Integer.parseInt(result.id().substring(1))));
        return List.copyOf(results);
    }

    private static String query(String name) throws IOException {
        return Duck.resource(Identities.class, "identities/" + name + ".sql");
    }

    private Result balance(Balance balance) throws IOException {
        String sql = query("balance").replace(":left", side(balance.left())).replace(":right", side(balance.right()));
        List<Map<String, Optional<Object>>> astray = duck.query(sql);
        String explanation = balance.explanation().isEmpty() ? named(astray) : balance.explanation();
        return new Result(
                balance.id(),
                balance.level(),
                balance.rule(),
                number(balance.left()),
                number(balance.right()),
                astray.isEmpty(),
                astray.isEmpty() ? "" : explanation);
    }

    private static String side(List<String> keys) throws IOException {
        List<String> queries = new ArrayList<>();
        for (String key : keys) {
            queries.add("SELECT item FROM (" + Prisma.rows(sql(key)) + "\n)");
        }
        return String.join(" UNION ALL ", queries);
    }

    private static String sql(String key) throws IOException {
        return Prisma.keys().contains(key) ? Prisma.sql(key) : query(key);
    }

    private long number(List<String> keys) throws IOException {
        long sum = 0;
        for (String key : keys) {
            sum += prisma.boxes().containsKey(key) ? prisma.number(key) : Prisma.count(duck, query(key));
        }
        return sum;
    }

    /** One row per record of any box or of none. */
    private static String ends() throws IOException {
        return query("ends").replace(":items", side(FlowBoxes.TERMINAL));
    }

    private static String screened() throws IOException {
        return query("screened_once").replace(":items", side(List.of("records_screened")));
    }

    /** @param sql gives one row per thing that the rule speaks of: name, what is said of it, and whether the rule holds */
    private Result forEach(String id, String rule, String sql) {
        List<Map<String, Optional<Object>>> rows = duck.query(sql);
        List<Map<String, Optional<Object>>> astray = rows.stream()
                .filter(row -> row.get("holds").orElseThrow().equals(false))
                .toList();
        long holding = rows.size() - astray.size();
        return new Result(id, Level.ERROR, rule + " = all", holding, rows.size(), astray.isEmpty(), named(astray));
    }

    private static String named(List<Map<String, Optional<Object>>> astray) {
        return astray.stream()
                .limit(MOST_NAMED)
                .map(row ->
                        row.get("name").orElseThrow() + ": " + row.get("said").orElseThrow())
                .collect(Collectors.joining("; "));
    }

    private Result unitsChange() {
        return compared(
                "I3",
                "dbr_sought_reports = records_screened - records_excluded - awaiting_title",
                prisma.number("dbr_sought_reports"),
                prisma.number("records_screened") - prisma.number("records_excluded") - prisma.number("awaiting_title"),
                "Records are screened, but reports are sought, and two records can name one report.");
    }

    private Result moreStudies() {
        return compared(
                "I10",
                "new_studies - new_reports, if there are more studies than reports, is 0",
                Math.max(0, prisma.number("new_studies") - prisma.number("new_reports")),
                0,
                "A report can hold several studies.");
    }

    private static Result compared(String id, String rule, long left, long right, String explanation) {
        boolean holds = left == right;
        return new Result(id, Level.WARNING, rule, left, right, holds, holds ? "" : explanation);
    }

    private Result atMost(String part, String whole) {
        long left = prisma.number(part);
        long right = prisma.number(whole);
        return new Result("I14", Level.ERROR, part + " <= " + whole, left, right, left <= right, "");
    }

    /**
     * Refuses numbers that contradict each other.
     *
     * @throws ReviewException naming each failed equation with its numbers and the first of the records
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
        String said = result.left() == result.right()
                ? "the numbers are equal, what they count is not"
                : result.left() + " is not " + result.right();
        String named = result.explanation().isEmpty() ? "" : " (" + result.explanation() + ")";
        return OF_PEOPLE
                .getOrDefault(result.id(), OF_THE_CATALOG)
                .formatted("%s does not hold: %s, but %s%s".formatted(result.id(), result.rule(), said, named));
    }
}
