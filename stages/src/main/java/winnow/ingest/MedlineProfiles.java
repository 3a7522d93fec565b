package winnow.ingest;

import static winnow.ingest.Marks.holds;
import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
import static winnow.ingest.Source.first;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISBN;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.ISSUE;
import static winnow.model.Field.KEYWORDS;
import static winnow.model.Field.LANGUAGE;
import static winnow.model.Field.ORIGINAL_TITLE;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.PMCID;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.URL;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/** The tags of MEDLINE exports. */
final class MedlineProfiles {

    static final Syntax MEDLINE = new MedlineSyntax();

    private static final Builder TAGS = Profile.of(new Format("MEDLINE", Profile.GENERIC, MEDLINE, Marks.NONE))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, all("TI", "BTI", "TT"))
            .field(ORIGINAL_TITLE, first("TT"))
            .field(AUTHORS, first("FAU", "AU").and(first("CN")))
            .field(YEAR, first("DP"))
            .field(CONTAINER, first("JT", "TA", "BTI"))
            .field(VOLUME, first("VI"))
            .field(ISSUE, first("IP"))
            .field(PAGES, first("PG"))
            .field(ISSN, all("IS"))
            .field(ISBN, all("ISBN"))
            .field(PUBLISHER, first("PB"))
            .field(
                    DOI,
                    all("LID", "AID")
                            .only("(.*\\S)\\s*\\[doi\\]")
                            .or(first("SO").only("doi: *(10\\.\\S+)")))
            .field(PMID, first("PMID"))
            .field(PMCID, first("PMC"))
            .field(ABSTRACT, first("AB"))
            .field(KEYWORDS, all("OT", "MH"))
            .field(TYPE, all("PT"))
            .field(LANGUAGE, all("LA"));

    static final Profile PUBMED_MEDLINE = Profile.of(new Format("PubMed MEDLINE", "pubmed", MEDLINE, names("PMID")))
            .like(TAGS)
            .accession(first("PMID").only("^\\s*(\\d+)"))
            .build();

    /** The form is PubMed's, but there is no PMID. */
    static final Profile ERIC_MEDLINE = Profile.of(new Format("ERIC MEDLINE", "eric", MEDLINE, holds("OWN", "^ERIC")))
            .like(TAGS)
            .field(ISSN, all("ISSN", "IS").only("(\\d{4}-?\\d{3}[\\dXx])"))
            .field(DOI, all("LID", "AID").only("(?:doi\\.org/|^)(10\\.\\S+)"))
            .field(URL, first("LID").only("^(https?://\\S+)"))
            .accession(first("OID").or(first("LID").only("[?&]id=(E[DJ]\\d+)")))
            .build();

    /** For every other database. */
    static final Profile GENERIC_MEDLINE = TAGS.build();

    private MedlineProfiles() {}
}
