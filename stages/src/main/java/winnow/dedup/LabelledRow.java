package winnow.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * A row of a {@link LabelledSet} as a record. Its columns are those of BibTeX: {@code ENTRYTYPE, author, title, year, journal,
 * booktitle, volume, number, pages, doi, abstract, isbn}; each may be missing.
 */
final class LabelledRow {

    private static final String DATABASE = "gold";
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=\\.)(?=\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern FAMILY_FIRST = Pattern.compile("^(.+?) ((?:\\p{Lu}\\.?[ -]?)+)$");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MARKUP = Pattern.compile("</?(i|b|sub|sup|inf|em)>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, String> row;

    private LabelledRow(Map<String, String> row) {
        this.row = row;
    }

    /** The row as a record; empty if it has no title. */
    static Optional<SourceRecord> record(Map<String, String> row) {
        Bibliography said = new Bibliography(new LabelledRow(row).values());
        return said.has(Field.TITLE)
                ? Optional.of(new SourceRecord(id(row.get("ID")), said, Bibliography.EMPTY))
                : Optional.empty();
    }

    /** A fallback, as the sets are of one mixed file and not of one database. */
    static RecordId id(String row) {
        return new RecordId(DATABASE, RecordId.FALLBACK_MARK + row);
    }

    /** The row's id, as it stands in the file. */
    static String row(RecordId id) {
        return id.accession().substring(RecordId.FALLBACK_MARK.length());
    }

    private String cell(String column) {
        String text = MARKUP.matcher(row.getOrDefault(column, "")).replaceAll("");
        String plain = SPACE.matcher(text).replaceAll(" ").strip();
        return plain.equals("UNKNOWN") ? "" : plain;
    }

    private Map<Field, List<String>> values() {
        Map<Field, List<String>> values = new TreeMap<>();
        put(values, Field.TITLE, Stream.of(cell("title")));
        put(values, Field.AUTHORS, authors(cell("author")));
        put(values, Field.YEAR, found(YEAR, cell("year")).limit(1));
        put(
                values,
                Field.CONTAINER,
                Stream.of(cell("journal"), cell("booktitle"))
                        .filter(name -> !name.isBlank())
                        .limit(1));
        put(values, Field.VOLUME, Stream.of(cell("volume")));
        put(values, Field.ISSUE, Stream.of(cell("number")));
        put(values, Field.PAGES, Stream.of(cell("pages").replace(" -- ", "-").replace("--", "-")));
        put(values, Field.DOI, found(DOI, cell("doi").toLowerCase(Locale.ROOT)).limit(1));
        put(values, Field.ABSTRACT, Stream.of(cell("abstract")));
        put(values, Field.ISSN, found(ISSN, cell("isbn")).distinct());
        put(values, Field.TYPE, Stream.of(cell("ENTRYTYPE")).filter(type -> !type.equals("article")));
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
        return names.map(String::strip).filter(name -> !name.isEmpty()).map(LabelledRow::familyFirst);
    }

    private static String familyFirst(String name) {
        Matcher matcher = FAMILY_FIRST.matcher(name);
        return !name.contains(",") && matcher.matches() ? matcher.group(1) + ", " + matcher.group(2) : name;
    }

    /** A record in one line: authors, year, title, container, volume, issue, pages, DOI; what is missing is left out. */
    static String shown(SourceRecord record) {
        Bibliography said = record.bibliography();
        Stream<String> authors = Stream.of(String.join("; ", said.all(Field.AUTHORS)));
        Stream<String> others = Stream.of(
                        Field.YEAR, Field.TITLE, Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES, Field.DOI)
                .flatMap(field -> said.first(field).stream());
        return Stream.concat(authors, others).filter(text -> !text.isEmpty()).collect(Collectors.joining(" | "));
    }
}
