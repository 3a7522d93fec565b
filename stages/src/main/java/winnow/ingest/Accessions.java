package winnow.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the databases' own ids stand when they have no column of their own. */
final class Accessions {

    /** {@code Ludi:2018:ERI:3159450.3159501} or, of a whole volume, {@code Mutlu:2017:2909824}. */
    static final String ACM_KEY = "^[^:\\s]+:\\d{4}:(?:[^:\\s]+:)?(?:\\d+\\.)?(\\d{5,})$";

    private static final Pattern PII_AS_DOI =
            Pattern.compile("(?i)10\\.1016/(s\\d{4}-?\\d{3}[\\dx]\\(\\d\\d\\)\\d{5}-?[\\dx])$");

    private Accessions() {}

    /** Scopus's {@code 2-s2.0-…} in an address; since 2026 the address has only its last number. */
    static Source eid(String url) {
        return Source.first(url)
                .only("eid=([^&\\s]+)")
                .or(Source.first(url).only("pages/publications/(\\d+)").split(number -> List.of("2-s2.0-" + number)));
    }

    /** IEEE Xplore's article number in an address. */
    static Source arnumber(String url) {
        return Source.first(url).only("(?:arnumber=|/document/)(\\d+)");
    }

    /** Elsevier's publisher item identifier, in an address or as some DOIs consist of it. */
    static Source pii(String url, String doi) {
        return Source.first(url).only("/pii/([A-Z]\\w+)").or(Source.first(doi).split(Accessions::pii));
    }

    private static List<String> pii(String doi) {
        return PII_AS_DOI
                .matcher(doi.strip())
                .results()
                .map(found -> found.group(1).replaceAll("[^\\w]", "").toUpperCase(Locale.ROOT))
                .toList();
    }

    /** EBSCO's accession number in an address. */
    static Source ebsco(String url) {
        return Source.all(url).only("[?&;]AN=([A-Za-z0-9.-]+)");
    }

    /** ProQuest's document number in an address. */
    static Source docview(String url) {
        return Source.all(url).only("(?:/|%2F)docview(?:/|%2F)(\\d+)");
    }

    /** The id without version, from an id or an address. */
    static List<String> arxiv(String text) {
        return Numbers.arxiv(text).stream().toList();
    }
}
