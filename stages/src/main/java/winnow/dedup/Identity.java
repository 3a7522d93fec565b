package winnow.dedup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.SourceRecord;

/**
 * The numbers that a report is known by.
 *
 * @param doi without the version that preprint servers add ({@code /v2})
 * @param pmid of PubMed
 * @param arxiv of arXiv, from its field, a DOI of arXiv or an address at arXiv
 * @param server where the preprint is posted; empty if the report is published, see {@link Server}
 */
record Identity(Optional<String> doi, Optional<String> pmid, Optional<String> arxiv, Optional<String> server) {

    private static final Pattern VERSION = Pattern.compile("[./_-]?v\\d{1,2}(\\.full)?$");
    private static final Pattern ARXIV_NAME = Pattern.compile(
            "(?i)(?:10\\.48550/arxiv\\.|arxiv\\.org/(?:abs|pdf)/|^arxiv[: ]+|preprint arxiv:)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})");

    static Identity of(SourceRecord record) {
        Bibliography said = record.bibliography();
        Optional<String> server = Server.of(record);
        Optional<String> doi = said.doi()
                .map(name -> server.isPresent() ? VERSION.matcher(name).replaceFirst("") : name);
        return new Identity(doi, said.first(Field.PMID), arxiv(said), server);
    }

    private static Optional<String> arxiv(Bibliography said) {
        return said.first(Field.ARXIV)
                .or(() -> said.doi().flatMap(Identity::arxivName))
                .or(() -> said.first(Field.URL).flatMap(Identity::arxivName))
                .or(() -> said.first(Field.CONTAINER).flatMap(Identity::arxivName));
    }

    private static Optional<String> arxivName(String text) {
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
