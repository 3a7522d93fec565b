package winnow.dedup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Field;
import winnow.model.SourceRecord;

/**
 * Where preprints are posted, and how their records are told from those of published reports.
 *
 * @param name of the server, as the database or folder is called
 * @param doi what its DOIs look like
 * @param container what it is called where a journal's name is expected, folded, at the start
 */
record Server(String name, Pattern doi, Pattern container) {

    /** A preprint whose server is not known; it can be any. */
    static final String UNKNOWN = "preprint";

    private static final List<Server> ALL = List.of(
            server("arxiv", "10\\.48550/arxiv\\..*", "arxiv|computing research repository|corr"),
            server(
                    "biorxiv",
                    "10\\.(1101|64898)/(\\d{4}\\.\\d\\d\\.\\d\\d\\.)?\\d{6,}.*",
                    "biorxiv|medrxiv|cold spring harbor lab.*"),
            server("ssrn", "10\\.2139/ssrn\\..*", "ssrn|social science research network"),
            server("researchsquare", "10\\.21203/rs\\..*", "research square"),
            server("preprints-org", "10\\.20944/preprints.*", "preprints( org)?"),
            server(
                    "osf",
                    "10\\.(31219|31234|31235|35542|31222|31730|31224|33767)/.*",
                    "osf preprints|psyarxiv|socarxiv|edarxiv|metaarxiv"),
            server("techrxiv", "10\\.36227/techrxiv.*", "techrxiv"),
            server("chemrxiv", "10\\.26434/chemrxiv.*", "chemrxiv"),
            server("authorea", "10\\.22541/.*", "authorea"),
            server("jmir-preprints", "10\\.2196/preprints\\..*", "jmir preprints"),
            server("scielo-preprints", "10\\.1590/scielopreprints.*", "scielo preprints"));

    private static Server server(String name, String doi, String container) {
        return new Server(name, Pattern.compile(doi), Pattern.compile("(" + container + ")( .*)?"));
    }

    /**
     * The server that a record's report is posted on; empty if the report is published. A record of arXiv is one of a
     * preprint even if it names the DOI of the article that came of it. In other databases the container decides, and the
     * DOI only if there is none: reports of conferences are found with the DOI of their preprint.
     */
    static Optional<String> of(SourceRecord record, Optional<Container> container) {
        String database = record.id().database();
        for (Server server : ALL) {
            if (server.name.equals(database)) {
                return Optional.of(database);
            }
        }
        String doi = record.bibliography().doi().orElse("");
        Optional<String> named =
                container.isPresent() ? container.get().traits().server() : of(server -> server.doi.matcher(doi));
        return named.isPresent() ? named : unknown(record, doi.isEmpty() && container.isEmpty());
    }

    /** The server that is called so where a journal's name is expected. */
    static Optional<String> ofContainer(String folded) {
        return of(server -> server.container.matcher(folded));
    }

    private static Optional<String> of(Function<Server, Matcher> text) {
        return ALL.stream()
                .filter(server -> text.apply(server).matches())
                .map(Server::name)
                .findFirst();
    }

    private static Optional<String> unknown(SourceRecord record, boolean nowhere) {
        if (nowhere && record.bibliography().has(Field.ARXIV)) {
            return Optional.of("arxiv");
        }
        for (String type : record.bibliography().all(Field.TYPE)) {
            if (type.toLowerCase(Locale.ROOT).contains("preprint")) {
                return Optional.of(UNKNOWN);
            }
        }
        return Optional.empty();
    }
}
