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
            WinnowProfiles.CSL_JSON,
            MedlineProfiles.MEDLINE,
            TaggedSyntaxes.WOS,
            TaggedSyntaxes.RIS,
            OvidProfiles.LABELLED,
            CitationTextProfiles.CITATION_TEXT,
            BibtexProfiles.BIBTEX,
            TableProfiles.VERTICAL,
            CsvProfiles.CSV);

    /** The generic ones stand after the others of their syntax. */
    static final List<Profile> ALL = List.of(
            WinnowProfiles.WINNOW_RIS,
            WinnowProfiles.WINNOW_BIBTEX,
            WinnowProfiles.WINNOW_CSL_JSON,
            WinnowProfiles.GENERIC_CSL_JSON,
            WosProfiles.WOS_TAGGED,
            MedlineProfiles.PUBMED_MEDLINE,
            MedlineProfiles.ERIC_MEDLINE,
            OvidProfiles.OVID_TAGGED,
            MedlineProfiles.GENERIC_MEDLINE,
            OvidProfiles.OVID_TEXT,
            CitationTextProfiles.SCIENCEDIRECT_TEXT,
            PubmedXmlProfiles.PUBMED_XML,
            CsvProfiles.PUBMED_CSV,
            CsvProfiles.SCOPUS_CSV,
            CsvProfiles.IEEE_CSV,
            CsvProfiles.IEEE_COMPUTER_SOCIETY_CSV,
            WosProfiles.WOS_CSV,
            WosProfiles.WOS_TABS,
            OvidProfiles.OVID_CSV,
            TableProfiles.EMBASE_CSV,
            TableProfiles.EMBASE_VERTICAL,
            TableProfiles.SPRINGER_CSV,
            TableProfiles.EBSCO_CSV,
            TableProfiles.ZOTERO_CSV,
            BibtexProfiles.SCOPUS_BIBTEX,
            BibtexProfiles.IEEE_BIBTEX,
            BibtexProfiles.SCIENCEDIRECT_BIBTEX,
            BibtexProfiles.ACM_BIBTEX,
            BibtexProfiles.ARXIV_BIBTEX,
            WosProfiles.WOS_BIBTEX,
            BibtexProfiles.EBSCO_BIBTEX,
            BibtexProfiles.PROQUEST_BIBTEX,
            BibtexProfiles.GENERIC_BIBTEX,
            RisProfiles.PUBMED_RIS,
            RisProfiles.SCOPUS_RIS,
            RisProfiles.IEEE_RIS,
            RisProfiles.SCIENCEDIRECT_RIS,
            WosProfiles.WOS_RIS,
            RisProfiles.EMBASE_RIS,
            RisProfiles.OVID_RIS,
            RisProfiles.PROQUEST_RIS,
            RisProfiles.EBSCO_RIS,
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
                .filter(profile -> profile.format().database().equals(database) && !profile.isGeneric())
                .findFirst()
                .or(() -> candidates.stream().filter(Profile::isFallback).findFirst())
                .orElse(candidates.get(candidates.size() - 1));
    }

    /** Whether there is a profile of that syntax for exports that bear no mark. */
    static boolean hasGeneric(Syntax syntax) {
        return ALL.stream().anyMatch(profile -> profile.format().syntax() == syntax && profile.isFallback());
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
