package winnow.ingest;

import static winnow.ingest.Marks.holds;
import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
import static winnow.ingest.Source.first;
import static winnow.ingest.Source.range;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISBN;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.ISSUE;
import static winnow.model.Field.KEYWORDS;
import static winnow.model.Field.LANGUAGE;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.stream.Stream;
import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/**
 * What Web of Science calls its tags, columns and fields. Its platform also gives out records of Inspec, MEDLINE and
 * other databases in the same form; their ids keep the name of the database, as in {@code wos:MEDLINE:16842170}.
 */
final class WosProfiles {

    private static final String WOS = "wos";

    /** The platform's own database was called ISI before. */
    private static final String ID = "^[{\\s]*(?:(?:WOS|ISI):\\s*)?([A-Z]*:?[^\\s{}:]+)";

    private static final String ANY_YEAR = "\\b((?:19|20)\\d\\d)\\b";

    /** {@code Medvedeff, Cassandra A. (m@example.org)} */
    private static final String WITHOUT_ADDRESS = "^(.*?)(?:\\s*\\([^()]*@[^()]*\\))?$";

    private static final String BRACED = "(?s)^\\{?(.*?)\\}?$";

    private static final Builder TAGS = Profile.of(
                    new Format("Web of Science tagged text", WOS, TaggedSyntaxes.WOS, entry -> true))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("TI"))
            .field(
                    AUTHORS,
                    first("AF")
                            .when(WosProfiles::tellsFamilyNames)
                            .or(first("AU", "AF", "BF", "BA", "CA"))
                            .split("[\\n;]")
                            .only(WITHOUT_ADDRESS))
            .field(YEAR, first("PY").or(all("EA", "PD").only(ANY_YEAR)))
            .field(CONTAINER, first("SO", "JI"))
            .field(VOLUME, first("VL"))
            .field(ISSUE, first("IS"))
            .field(PAGES, range("BP", "EP").or(first("PS")).or(first("AR").only("^(?:UNSP|ARTN)?\\s*(\\S.*)$")))
            .field(ISSN, all("SN", "EI"))
            .field(ISBN, all("BN"))
            .field(PUBLISHER, first("PU"))
            .field(DOI, first("DI", "D2"))
            .field(PMID, first("PM").or(first("UT").only("^MEDLINE:(\\d+)")))
            .field(ABSTRACT, first("AB"))
            .field(KEYWORDS, all("DE", "ID").split(";"))
            .field(TYPE, first("DT").split(";"))
            .field(LANGUAGE, first("LA").split(";"));

    static final Profile WOS_TAGGED = TAGS.accession(first("UT").only(ID)).build();

    /** Tab-delimited text whose columns are called like the tags. */
    static final Profile WOS_TABS = Profile.of(
                    new Format("Web of Science tab-delimited", WOS, CsvProfiles.CSV, names("PT", "TI", "SO", "UT")))
            .like(TAGS)
            .accession(first("UT").only(ID))
            .build();

    /** The Excel export, saved as {@code .xlsx} or CSV. */
    static final Profile WOS_CSV = Profile.of(new Format(
                    "Web of Science table", WOS, CsvProfiles.CSV, names("Article Title", "UT (Unique WOS ID)")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("Article Title"))
            .field(
                    AUTHORS,
                    first("Author Full Names", "Authors", "Book Author Full Names", "Book Authors", "Group Authors")
                            .split(";"))
            .field(YEAR, first("Publication Year").or(first("Early Access Date").only(ANY_YEAR)))
            .field(CONTAINER, first("Source Title"))
            .field(VOLUME, first("Volume"))
            .field(ISSUE, first("Issue"))
            .field(PAGES, range("Start Page", "End Page").or(first("Article Number")))
            .field(ISSN, all("ISSN", "eISSN"))
            .field(ISBN, all("ISBN"))
            .field(PUBLISHER, first("Publisher"))
            .field(DOI, first("DOI", "Book DOI"))
            .field(PMID, first("Pubmed Id"))
            .field(ABSTRACT, first("Abstract"))
            .field(KEYWORDS, all("Author Keywords", "Keywords Plus").split(";"))
            .field(TYPE, first("Document Type").split(";"))
            .field(LANGUAGE, first("Language").split(";"))
            .accession(first("UT (Unique WOS ID)").only(ID))
            .build();

    static final Profile WOS_BIBTEX = Profile.of(new Format(
                    "Web of Science BibTeX", WOS, BibtexProfiles.BIBTEX, holds("unique-id", "^[{\\s]*[A-Z]+:\\S")))
            .like(BibtexProfiles.BIBTEX_FIELDS)
            .field(YEAR, first("year").or(first("early-access-date").only(ANY_YEAR)))
            .field(ISSN, all("issn", "eissn"))
            .field(PAGES, first("pages", "article-number"))
            .field(KEYWORDS, all("keywords", "keywords-plus").only(BRACED).split(";"))
            .field(TYPE, first("type", BibtexSyntax.TYPE).only(BRACED).split(";"))
            .accession(first("unique-id").only(ID))
            .build();

    static final Profile WOS_RIS = Profile.of(new Format(
                    "Web of Science RIS",
                    WOS,
                    TaggedSyntaxes.RIS,
                    holds("AN", "^(?:WOS|ISI):").or(holds("UT", "^(?:WOS|ISI):"))))
            .like(RisProfiles.RIS_TAGS)
            .accession(first("AN", "UT").only(ID))
            .build();

    private WosProfiles() {}

    /** Some full names are printed without the comma that the short ones have: {@code Zhang Zhi-Wei}, {@code Zhang, ZW}. */
    private static boolean tellsFamilyNames(Entry.Readable entry) {
        return Stream.of("AF", "AU")
                .map(tag -> entry.all(tag).stream().anyMatch(names -> names.contains(",")))
                .reduce((full, brief) -> full || !brief)
                .orElseThrow();
    }
}
