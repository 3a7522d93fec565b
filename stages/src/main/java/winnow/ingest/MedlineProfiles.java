package winnow.ingest;

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
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import winnow.ingest.Profile.Format;

/** The tags of MEDLINE exports. */
final class MedlineProfiles {

    static final Syntax MEDLINE = new MedlineSyntax();

    static final Profile PUBMED_MEDLINE = Profile.of(new Format("PubMed MEDLINE", "pubmed", MEDLINE, names("PMID")))
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
            .field(LANGUAGE, all("LA"))
            .accession(first("PMID").only("^\\s*(\\d+)"))
            .build();

    private MedlineProfiles() {}
}
