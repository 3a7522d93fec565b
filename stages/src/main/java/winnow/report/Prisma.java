package winnow.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;

/**
 * The numbers of the flow diagram, each with the query whose rows it counts.
 *
 * @param boxes by key, in the order of the flow
 */
record Prisma(Map<String, Box> boxes) {

    /**
     * One number.
     *
     * @param key name of the box and of its {@code .sql} resource
     * @param counts the number told apart by label, in the order to show; empty if it is one number only
     * @param sql gives one row per counted thing, named in the column {@code item}
     */
    record Box(String key, String label, long number, Optional<List<Share>> counts, String sql) {}

    /**
     * A part of a number.
     *
     * @param code of the database or criterion
     * @param label for people
     */
    record Share(String code, String label, long number) {}

    private record Definition(String key, String label, boolean divided) {}

    private static final List<Definition> DEFINITIONS = List.of(
            whole("sightings", "Entries of the exports that became records"),
            whole("database_results", "Records identified from databases"),
            divided("database_specific_results", "Records identified per database"),
            whole("duplicates", "Duplicate records removed"),
            whole("excluded_automatic", "Records marked as ineligible by automation tools"),
            whole("excluded_other", "Records removed for other reasons"),
            whole("records_screened", "Records screened"),
            whole("records_excluded", "Records excluded"),
            divided("records_excluded_reasons", "Records excluded per reason"),
            whole("records_excluded_by_human", "Records excluded by people"),
            whole("records_excluded_by_automation", "Records excluded by automation tools"),
            whole("awaiting_title", "Records awaiting a decision on title and abstract"),
            whole("dbr_sought_reports", "Reports sought for retrieval"),
            whole("dbr_notretrieved_reports", "Reports not retrieved"),
            whole("awaiting_fulltext", "Reports awaiting a decision on full text"),
            whole("dbr_assessed", "Reports assessed for eligibility"),
            divided("dbr_excluded", "Reports excluded"),
            whole("new_studies", "Studies included in review"),
            whole("new_reports", "Reports of included studies"));

    private static Definition whole(String key, String label) {
        return new Definition(key, label, false);
    }

    private static Definition divided(String key, String label) {
        return new Definition(key, label, true);
    }

    /** Counts all boxes. */
    static Prisma of(Duck duck) throws IOException {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Definition each : DEFINITIONS) {
            String sql = sql(each.key);
            boxes.put(each.key, each.divided ? divided(duck, each, sql) : whole(duck, each, sql));
        }
        return new Prisma(boxes);
    }

    /** The keys of all boxes, in the order of the flow. */
    static List<String> keys() {
        return DEFINITIONS.stream().map(Definition::key).toList();
    }

    /** The query whose rows a box counts. */
    static String sql(String key) throws IOException {
        return Duck.resource(Prisma.class, "prisma/" + key + ".sql").strip();
    }

    private static Box whole(Duck duck, Definition box, String sql) {
        long number = duck.number("SELECT count(item) FROM (" + rows(sql) + "\n)");
        return new Box(box.key, box.label, number, Optional.empty(), sql);
    }

    private static Box divided(Duck duck, Definition box, String sql) {
        List<Share> shares = new ArrayList<>();
        for (Map<String, Optional<Object>> row : duck.query("SELECT code, label, count(item) AS number FROM ("
                + rows(sql) + "\n) GROUP BY position, code, label ORDER BY position")) {
            shares.add(new Share(
                    row.get("code").orElseThrow().toString(),
                    row.get("label").orElseThrow().toString(),
                    ((Number) row.get("number").orElseThrow()).longValue()));
        }
        long sum = shares.stream().mapToLong(Share::number).sum();
        return new Box(box.key, box.label, sum, Optional.of(List.copyOf(shares)), sql);
    }

    /** A script of one query, to be put in parentheses. */
    static String rows(String sql) {
        return sql.strip().replaceFirst(";$", "");
    }

    Box box(String key) {
        return Optional.ofNullable(boxes.get(key)).orElseThrow(() -> new IllegalArgumentException("no box " + key));
    }

    long number(String key) {
        return box(key).number();
    }

    /** The parts of a divided number. */
    List<Share> shares(String key) {
        return box(key).counts().orElseThrow(() -> new IllegalArgumentException(key + " is one number"));
    }

    /** Whether nothing waits for a decision. */
    @JsonIgnore
    boolean isFinished() {
        return number("awaiting_title") + number("awaiting_fulltext") == 0;
    }
}
