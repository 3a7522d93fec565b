package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.report.FlowBoxes.Definition;

/**
 * The numbers of the flow diagram, each with the query whose rows it counts.
 *
 * @param template that the numbers fill in
 * @param boxes by key, in the order of the flow
 */
record Prisma(Template template, Map<String, Box> boxes) {

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

    /** Counts all boxes. */
    static Prisma of(Duck duck) throws IOException {
        Template template = Template.of(duck);
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Definition each : FlowBoxes.ALL) {
            String label = template.label(each.key(), each.label());
            boxes.put(each.key(), box(duck, new Definition(each.key(), label, each.divided())));
        }
        return new Prisma(template, boxes);
    }

    /** The keys of all boxes, in the order of the flow. */
    static List<String> keys() {
        return FlowBoxes.ALL.stream().map(Definition::key).toList();
    }

    /** The query whose rows a box counts. */
    static String sql(String key) throws IOException {
        return Duck.resource(Prisma.class, "prisma/" + key + ".sql").strip();
    }

    private static Box box(Duck duck, Definition box) throws IOException {
        String sql = sql(box.key());
        if (!box.divided()) {
            return new Box(box.key(), box.label(), count(duck, sql), Optional.empty(), sql);
        }
        List<Share> shares = new ArrayList<>();
        for (Map<String, Optional<Object>> row : duck.query("SELECT code, label, count(item) AS number FROM ("
                + rows(sql) + "\n) GROUP BY position, code, label ORDER BY position")) {
            shares.add(new Share(
                    row.get("code").orElseThrow().toString(),
                    row.get("label").orElseThrow().toString(),
                    ((Number) row.get("number").orElseThrow()).longValue()));
        }
        long sum = shares.stream().mapToLong(Share::number).sum();
        return new Box(box.key(), box.label(), sum, Optional.of(List.copyOf(shares)), sql);
    }

    /** How many items a query gives. */
    static long count(Duck duck, String sql) {
        return duck.number("SELECT count(item) FROM (" + rows(sql) + "\n)");
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

    /** How much waits for a decision. */
    long awaiting() {
        return FlowBoxes.AWAITING.stream().mapToLong(this::number).sum();
    }

    /** Whether nothing waits for a decision. */
    boolean isFinished() {
        return awaiting() == 0;
    }
}
