package winnow.dedup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.model.Bibliography;
import winnow.model.Cluster;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.table.Csv;

/**
 * A labelled set: {@code records.csv} and {@code merged_record_ids.csv}.
 *
 * @param ids of all rows, also of those without a title, which cannot be records
 * @param records the rows with a title
 * @param groups the rows that people say are one report; a row in none is alone
 */
record GoldSet(List<String> ids, List<SourceRecord> records, List<Set<String>> groups) {

    private static final String DATABASE = "gold";
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=\\.)(?=\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern FAMILY_FIRST = Pattern.compile("^(.+?) ((?:\\p{Lu}\\.?[ -]?)+)$");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]");

    static GoldSet read(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        List<SourceRecord> records = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("records.csv"))) {
            ids.add(row.get("ID"));
            Bibliography said = new Bibliography(values(row));
            if (said.has(Field.TITLE)) {
                records.add(new SourceRecord(id(row.get("ID")), said, Bibliography.EMPTY));
            }
        }
        List<Set<String>> groups = rows(folder.resolve("merged_record_ids.csv")).stream()
                .map(row -> row.get("merged_ids").split(";"))
                .map(members -> (Set<String>) new TreeSet<>(Arrays.asList(members)))
                .filter(members -> members.size() > 1)
                .toList();
        return new GoldSet(ids, records, groups);
    }

    /** A fallback, as the sets are of one mixed file and not of one database. */
    static RecordId id(String row) {
        return new RecordId(DATABASE, RecordId.FALLBACK_MARK + row);
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            Csv lines = new Csv(in, ',');
            List<String> header = ((Csv.Cells) lines.next()).values();
            List<Map<String, String>> rows = new ArrayList<>();
            while (lines.hasNext()) {
                List<String> cells = ((Csv.Cells) lines.next()).values();
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), plain(cells.get(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static String plain(String cell) {
        String text = cell.replaceAll("</?(i|b|sub|sup|inf|em)>", "")
                .replaceAll("\\s+", " ")
                .strip();
        return text.equals("UNKNOWN") ? "" : text;
    }

    private static Map<Field, List<String>> values(Map<String, String> row) {
        Map<Field, List<String>> values = new TreeMap<>();
        put(values, Field.TITLE, Stream.of(row.get("title")));
        put(values, Field.AUTHORS, authors(row.get("author")));
        put(
                values,
                Field.YEAR,
                found(Pattern.compile("\\d{4}"), row.get("year")).limit(1));
        put(
                values,
                Field.CONTAINER,
                Stream.of(row.get("journal"), row.get("booktitle"))
                        .filter(name -> !name.isBlank())
                        .limit(1));
        put(values, Field.VOLUME, Stream.of(row.get("volume")));
        put(values, Field.ISSUE, Stream.of(row.get("number")));
        put(values, Field.PAGES, Stream.of(row.get("pages").replace(" -- ", "-").replace("--", "-")));
        put(
                values,
                Field.DOI,
                found(DOI, row.getOrDefault("doi", "").toLowerCase(Locale.ROOT)).limit(1));
        put(values, Field.ABSTRACT, Stream.of(row.getOrDefault("abstract", "")));
        put(values, Field.ISSN, found(ISSN, row.getOrDefault("isbn", "")).distinct());
        put(values, Field.TYPE, Stream.of(row.get("ENTRYTYPE")).filter(type -> !type.equals("article")));
        return values;
    }

    private static void put(Map<Field, List<String>> values, Field field, Stream<String> texts) {
        values.put(field, texts.filter(text -> !text.isBlank()).toList());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group());
    }

    private static Stream<String> authors(String printed) {
        Stream<String> names = printed.contains(" and ") || printed.contains(",")
                ? Arrays.stream(printed.split(" and "))
                : RUN_TOGETHER.splitAsStream(printed);
        return names.map(String::strip).filter(name -> !name.isEmpty()).map(GoldSet::familyFirst);
    }

    private static String familyFirst(String name) {
        Matcher matcher = FAMILY_FIRST.matcher(name);
        return !name.contains(",") && matcher.matches() ? matcher.group(1) + ", " + matcher.group(2) : name;
    }

    /** The group of each row, named by its first row. */
    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        ids.forEach(row -> labels.put(row, row));
        groups.forEach(
                group -> group.forEach(row -> labels.put(row, group.iterator().next())));
        return labels;
    }

    /**
     * Counts after one record of each cluster (the one with the smallest id) is kept and the others are removed.
     *
     * @param right records rightly removed
     * @param wrong reports of which no record was kept
     * @param missed records that should have been removed
     */
    record Counts(int right, int wrong, int missed) {

        double f1() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }
    }

    Counts counts(List<Cluster> clusters) {
        Map<String, String> labels = labels();
        Map<String, Integer> size = new TreeMap<>();
        labels.values().forEach(label -> size.merge(label, 1, Integer::sum));
        Map<String, Integer> kept = new TreeMap<>();
        Set<String> removed = new TreeSet<>();
        clusters.forEach(cluster -> cluster.members().stream().skip(1).forEach(member -> removed.add(row(member))));
        labels.forEach((row, label) -> kept.merge(label, removed.contains(row) ? 0 : 1, Integer::sum));
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Map.Entry<String, Integer> group : kept.entrySet()) {
            int count = group.getValue();
            right += size.get(group.getKey()) - Math.max(1, count);
            wrong += count == 0 ? 1 : 0;
            missed += Math.max(0, count - 1);
        }
        return new Counts(right, wrong, missed);
    }

    static String row(RecordId id) {
        return id.accession().substring(RecordId.FALLBACK_MARK.length());
    }
}
