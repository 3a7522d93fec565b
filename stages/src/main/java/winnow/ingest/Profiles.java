package winnow.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of what databases call their columns, tags and fields, and of the marks by which their exports are known.
 * A database that is added is a row in the table of its syntax and stands in {@link #ALL}; a syntax that is added stands
 * in {@link #SYNTAXES} too.
 */
final class Profiles {

    /** In the order in which they are tried on an unknown file. */
    static final List<Syntax> SYNTAXES = List.of(
            XmlProfiles.ATOM,
            XmlProfiles.OAI,
            XmlProfiles.ENDNOTE,
            PubmedXmlProfiles.PUBMED,
            JsonProfiles.JSON_LINES,
            MedlineProfiles.MEDLINE,
            RisProfiles.RIS,
            BibtexProfiles.BIBTEX,
            CsvProfiles.CSV);

    /** The generic ones stand after the others of their syntax. */
    static final List<Profile> ALL = List.of(
            MedlineProfiles.PUBMED_MEDLINE,
            PubmedXmlProfiles.PUBMED_XML,
            CsvProfiles.PUBMED_CSV,
            CsvProfiles.SCOPUS_CSV,
            CsvProfiles.IEEE_CSV,
            BibtexProfiles.SCOPUS_BIBTEX,
            BibtexProfiles.IEEE_BIBTEX,
            BibtexProfiles.SCIENCEDIRECT_BIBTEX,
            BibtexProfiles.ACM_BIBTEX,
            BibtexProfiles.ARXIV_BIBTEX,
            BibtexProfiles.GENERIC_BIBTEX,
            RisProfiles.SCOPUS_RIS,
            RisProfiles.IEEE_RIS,
            RisProfiles.SCIENCEDIRECT_RIS,
            RisProfiles.WOS_RIS,
            RisProfiles.GENERIC_RIS,
            XmlProfiles.ARXIV_ATOM,
            XmlProfiles.ARXIV_OAI,
            XmlProfiles.ARXIV_RAW,
            JsonProfiles.ARXIV_JSON,
            XmlProfiles.ENDNOTE_XML);

    private Profiles() {}

    /** Whether a profile of the database is known, so that another database's export does not belong in its folder. */
    static boolean knows(String database) {
        return ALL.stream().anyMatch(profile -> profile.format().database().equals(database));
    }

    /** The profile for an export that bears no mark: the database's own, or the one that fits every database. */
    static Profile of(String database, Syntax syntax) {
        List<Profile> candidates = ALL.stream()
                .filter(profile -> profile.format().syntax() == syntax)
                .toList();
        return candidates.stream()
                .filter(profile -> profile.format().database().equals(database))
                .findFirst()
                .orElse(candidates.get(candidates.size() - 1));
    }

    /** Whether there is a profile of that syntax for exports that bear no mark. */
    static boolean hasGeneric(Syntax syntax) {
        return of(Profile.GENERIC, syntax).isGeneric();
    }

    /** The formats that can be read from a database, for messages; all if none is the database's own. */
    static String formats(String database) {
        boolean known = knows(database) && !database.equals(Profile.GENERIC);
        return ALL.stream()
                .filter(profile -> !known || profile.format().database().equals(database) || profile.isGeneric())
                .map(profile -> profile.format().name())
                .collect(Collectors.joining(", "));
    }
}
