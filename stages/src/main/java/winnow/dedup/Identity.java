package winnow.dedup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.SourceRecord;

/**
 * The numbers that a report is known by.
 *
 * @param doi without the version that preprint servers add ({@code /v2}), percent signs decoded
 * @param pmid of PubMed
 * @param arxiv of arXiv, from its field, a DOI of arXiv or an address at arXiv
 * @param server where the preprint is posted; empty if the report is published, see {@link Server}
 * @param version of a Cochrane review, where the DOI says it
 */
record Identity(
        Optional<String> doi,
        Optional<String> pmid,
        Optional<String> arxiv,
        Optional<String> server,
        Optional<Version> version) {

    /**
     * A version of a work that is published again when it is updated.
     *
     * @param work the DOI without the version
     * @param number 1 for the first
     */
    record Version(String work, int number) {

        /** Whether it is another version of the same work. */
        boolean isOther(Version other) {
            return work.equals(other.work) && number != other.number;
        }
    }

    private static final Pattern VERSION = Pattern.compile("[./_-]?v\\d{1,2}(\\.full)?$");
    private static final Pattern ARXIV_NAME = Pattern.compile(
            "(?i)(?:10\\.48550/arxiv\\.|arxiv\\.org/(?:abs|pdf)/|^arxiv[: ]+|preprint arxiv:)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})");

    private static final Cues ARXIV_CUES = Cues.of(List.of("arxiv"));

    private static final String COCHRANE_PREFIX = "10.1002/14651858.";
    private static final Pattern COCHRANE = Pattern.compile("(10\\.1002/14651858\\.[a-z]{2}\\d{6})(?:\\.pub(\\d+))?");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9a-f]{2}");

    static Identity of(SourceRecord record, Optional<Container> container) {
        Bibliography said = record.bibliography();
        Optional<String> server = Server.of(record, container);
        Optional<String> doi = said.doi().map(Identity::unescaped);
        if (server.isPresent()) {
            doi = doi.map(name -> VERSION.matcher(name).replaceFirst(""));
        }
        return new Identity(
                doi, said.first(Field.PMID), arxiv(said, container), server, doi.flatMap(Identity::version));
    }

    /** Some databases write a DOI as a part of an address: {@code s0025-7753%2817%2930624-3}. */
    private static String unescaped(String doi) {
        return doi.indexOf('%') < 0
                ? doi
                : ESCAPED.matcher(doi)
                        .replaceAll(code -> Matcher.quoteReplacement(String.valueOf(
                                (char) Integer.parseInt(code.group().substring(1), 16))));
    }

    private static Optional<Version> version(String doi) {
        Matcher cochrane = COCHRANE.matcher(doi);
        return doi.startsWith(COCHRANE_PREFIX) && cochrane.matches()
                ? Optional.of(new Version(
                        cochrane.group(1), cochrane.group(2) == null ? 1 : Integer.parseInt(cochrane.group(2))))
                : Optional.empty();
    }

    /** From the first of its field, DOI, address and container that has one. */
    private static Optional<String> arxiv(Bibliography said, Optional<Container> container) {
        Optional<String> name = said.first(Field.ARXIV);
        if (name.isEmpty()) {
            name = said.doi().flatMap(Identity::arxivName);
        }
        if (name.isEmpty()) {
            name = said.first(Field.URL).flatMap(Identity::arxivName);
        }
        return name.isPresent() || container.isEmpty()
                ? name
                : container.get().traits().arxiv();
    }

    /** The id that stands in a DOI, an address or a container. */
    static Optional<String> arxivName(String text) {
        if (!ARXIV_CUES.in(text)) {
            return Optional.empty();
        }
        Matcher name = ARXIV_NAME.matcher(text);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /**
     * Whether the two are, whatever they say, not one report: one is a preprint and the other is published, or they are
     * preprints on two servers.
     */
    boolean isAnotherReport(Identity other) {
        if (server.isPresent() != other.server.isPresent()) {
            return true;
        }
        return server.isPresent() && !server.equals(other.server) && !anywhere() && !other.anywhere();
    }

    private boolean anywhere() {
        return server.filter(Server.UNKNOWN::equals).isPresent();
    }
}
