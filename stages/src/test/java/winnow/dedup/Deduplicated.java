package winnow.dedup;

import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.table.Row;
import winnow.table.Table;

/** Records with rows that people wrote about them, and in few words what becomes of them. */
final class Deduplicated {

    private Deduplicated() {}

    /** @param rows as {@link #table} has them */
    static Deduplication of(List<SourceRecord> records, String... rows) throws IOException {
        Assertions said = Assertions.of(
                List.of(table(rows)), records.stream().map(SourceRecord::id).collect(Collectors.toSet()));
        return Deduplication.of(Fixture.profiles(records), said, Dedup.Settings.defaults());
    }

    /** @param rows left, right, judgement, date and a person if not ann, separated by blanks; the first is line 2 */
    private static Table table(String... rows) {
        List<Row> read = new ArrayList<>();
        for (String row : rows) {
            List<String> cells = Arrays.asList(row.split(" ", -1));
            Map<String, String> byColumn = new LinkedHashMap<>();
            byColumn.put("left", cells.get(0));
            byColumn.put("right", cells.get(1));
            byColumn.put("judgement", cells.get(2));
            byColumn.put("person", cells.size() > 4 ? cells.get(4) : "ann");
            byColumn.put("date", cells.get(3));
            byColumn.put("note", "");
            read.add(new Row(new Origin("duplicates.csv", read.size() + 2), byColumn));
        }
        return new Table(Assertions.COLUMNS, read, List.of());
    }

    /** The members of each cluster, joined by {@code +}. */
    static String clusters(Deduplication result) {
        return result.clusters().stream()
                .map(cluster ->
                        cluster.members().stream().map(RecordId::toString).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    /** Line, code and value of each. */
    static List<String> issues(Deduplication result) {
        return result.issues().stream()
                .map(issue -> issue.at().line() + " " + issue.code() + " " + issue.value())
                .toList();
    }

    /** Three records of one article, and one of another. */
    static List<SourceRecord> records() {
        return List.of(
                article("a:1").build(),
                article("b:2").with(Field.DOI, "10.1000/1").build(),
                article("c:3")
                        .with(Field.DOI, "10.1000/1")
                        .with(Field.ABSTRACT, "We asked models.")
                        .build(),
                record("d:4", "Growth of crystals").build());
    }

    /** A preprint and two records of its article, of which the rules are certain. */
    static List<SourceRecord> preprintAndArticles() {
        return List.of(
                article("arxiv:2101.00001")
                        .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                        .build(),
                article("pubmed:111").with(Field.DOI, "10.1000/1").build(),
                article("scopus:2-s2.0-111").with(Field.DOI, "10.1000/1").build());
    }
}
