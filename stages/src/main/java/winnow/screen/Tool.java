package winnow.screen;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.table.Row;

/**
 * A program whose exports hold votes, as a table: by which columns its files are told, which columns name the record, and
 * how a row becomes votes.
 *
 * <ul>
 *   <li>Rayyan: {@code articles.csv} of its export, see {@link RayyanNotes}. It gives no day.
 *   <li>Covidence: the CSV of one list (included, excluded, irrelevant). It says neither who voted nor what; of the full
 *       texts {@code Notes} has {@code Exclusion reason: x;}. What it lists is what the team agreed on.
 *   <li>ASReview: the exported dataset, {@code asreview_label} 1, 0 or empty, with time, note and user of version 2; before
 *       that {@code included} and {@code exported_notes_1}. It knows no criteria.
 *   <li>A table of votes with the columns of our own files, such as a work list that was filled in.
 * </ul>
 *
 * @param signs columns that all its files have
 * @param identity the columns that name the record
 * @param voices the votes of a row
 */
record Tool(String name, List<String> signs, Identity identity, Function<Row, List<Voice>> voices) {

    /** Columns that name the record, the first that is there counting. */
    record Identity(
            List<String> accession, List<String> doi, List<String> pmid, List<String> title, List<String> year) {}

    /**
     * One vote as the tool gives it.
     *
     * @param person the tool's name for who voted; empty if it does not say
     * @param said in the tool's words; empty if nothing
     * @param reasons to exclude, in the tool's words
     * @param date empty if it does not say
     */
    record Voice(String person, String said, List<String> reasons, String date, String note) {}

    /** In our words, that somebody could not decide. */
    static final String MAYBE = "maybe";

    /** In our words, that the file says by what it lists what was decided. */
    static final String LISTED = "listed";

    private static final Pattern COVIDENCE_REASON =
            Pattern.compile("exclusion reason:\\s*([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(\\.\\d+)?");

    private static final Identity ASREVIEW_IDENTITY = new Identity(
            List.of("accession_number", "accession"),
            List.of("doi", "url"),
            List.of("pubmed_id", "pmid"),
            List.of("title", "primary_title"),
            List.of("year", "publication_year"));

    /** All that are known; the first whose signs a file has counts. */
    static final List<Tool> ALL = List.of(
            new Tool(
                    "Rayyan",
                    List.of("key", "title", "notes"),
                    new Identity(
                            List.of("accession_number"),
                            List.of("doi", "url"),
                            List.of("pubmed_id"),
                            List.of("title"),
                            List.of("year")),
                    row -> RayyanNotes.voices(cell(row, "notes"))),
            new Tool(
                    "Covidence",
                    List.of("Covidence #", "Title", "Notes"),
                    new Identity(
                            List.of("Accession Number"),
                            List.of("DOI"),
                            List.of(),
                            List.of("Title"),
                            List.of("Published Year")),
                    Tool::covidence),
            new Tool("ASReview", List.of("asreview_label"), ASREVIEW_IDENTITY, Tool::asreview),
            new Tool(
                    "ASReview before 2", List.of("included", "asreview_ranking"), ASREVIEW_IDENTITY, Tool::asreviewOne),
            new Tool(
                    "table of votes",
                    DecisionRows.VOTE_COLUMNS,
                    new Identity(List.of(), List.of(), List.of(), List.of(), List.of()),
                    Tool::ours));

    /** The tool whose file has these columns. */
    static Optional<Tool> of(List<String> columns) {
        return ALL.stream()
                .filter(tool ->
                        tool.signs().stream().allMatch(sign -> columns.stream().anyMatch(sign::equalsIgnoreCase)))
                .findFirst();
    }

    /** The text of the first of these columns that has one, upper and lower case being the same; empty if none has. */
    static String cell(Row row, List<String> columns) {
        return columns.stream()
                .flatMap(column -> row.cells().entrySet().stream()
                        .filter(cell -> cell.getKey().equalsIgnoreCase(column))
                        .map(Map.Entry::getValue))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String cell(Row row, String column) {
        return cell(row, List.of(column));
    }

    private static List<Voice> covidence(Row row) {
        String reason = first(COVIDENCE_REASON, cell(row, "Notes")).strip();
        return List.of(new Voice(
                "", reason.isEmpty() ? LISTED : "exclude", reason.isEmpty() ? List.of() : List.of(reason), "", ""));
    }

    private static List<Voice> asreview(Row row) {
        return List.of(new Voice(
                cell(row, "asreview_user_name"),
                cell(row, "asreview_label"),
                List.of(),
                day(cell(row, "asreview_time")),
                cell(row, "asreview_note")));
    }

    private static List<Voice> asreviewOne(Row row) {
        return List.of(new Voice("", cell(row, "included"), List.of(), "", cell(row, "exported_notes_1")));
    }

    private static List<Voice> ours(Row row) {
        String criterion = cell(row, "criterion");
        return List.of(new Voice(
                cell(row, "reviewer"),
                cell(row, "vote"),
                criterion.isEmpty() ? List.of() : List.of(criterion),
                cell(row, "date"),
                cell(row, DecisionRows.NOTE)));
    }

    /** The day of a moment, written as a date and time or as seconds since 1970; any other text as it is. */
    private static String day(String moment) {
        Matcher seconds = SECONDS.matcher(moment);
        if (seconds.matches()) {
            return Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        Matcher day = DAY.matcher(moment);
        return day.lookingAt() ? day.group() : moment;
    }

    /** The first group of the first place where the pattern is found; empty if it is not. */
    static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** A tool's word for a vote in ours: {@code include}, {@code exclude}, {@link #MAYBE}; any other as it is. */
    static String inOurWords(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "included" -> "include";
            case "0", "0.0", "excluded" -> "exclude";
            default -> said.toLowerCase(Locale.ROOT);
        };
    }
}
