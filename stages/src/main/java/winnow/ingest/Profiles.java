package winnow.ingest;

import static winnow.ingest.Source.all;
import static winnow.ingest.Source.always;
import static winnow.ingest.Source.first;
import static winnow.ingest.Source.range;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.ARXIV;
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

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/**
 * The table of what databases call their columns, tags and fields, and of the marks by which their exports are known.
 * A database that is added is a row here; a syntax that is added stands in {@link #SYNTAXES} too.
 */
final class Profiles {

    private static final String EID = "eid=([^&\\s]+)";
    private static final Pattern PII_AS_DOI =
            Pattern.compile("(?i)10\\.1016/(s\\d{4}-?\\d{3}[\\dx]\\(\\d\\d\\)\\d{5}-?[\\dx])$");
    /** {@code Ludi:2018:ERI:3159450.3159501} or, of a whole volume, {@code Mutlu:2017:2909824}. */
    private static final String ACM_KEY = "^[^:\\s]+:\\d{4}:(?:[^:\\s]+:)?(?:\\d+\\.)?(\\d{5,})$";

    private static final String ARXIV_ID =
            "(?i)(?:^|abs/|pdf/|arxiv[.:])(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?\\b";

    private static final Syntax MEDLINE = new MedlineSyntax();
    private static final Syntax ATOM =
            new XmlSyntax("Atom", "entry", Pattern.compile("<(?:\\w+:)?feed\\b[^>]*http://www\\.w3\\.org/2005/Atom"));
    private static final Syntax BIBTEX = new BibtexSyntax();
    private static final Syntax CSV = new CsvSyntax();

    /** In the order in which they are tried on an unknown file. */
    static final List<Syntax> SYNTAXES = List.of(ATOM, MEDLINE, BIBTEX, CSV);

    private static final Builder BIBTEX_FIELDS = Profile.of(
                    new Format("BibTeX", Profile.GENERIC, BIBTEX, entry -> false))
            .field(TITLE, first("title"))
            .field(AUTHORS, first("author").split(Names::byAnd))
            .field(YEAR, first("year", "date"))
            .field(CONTAINER, first("journal", "journaltitle", "booktitle"))
            .field(VOLUME, first("volume"))
            .field(ISSUE, first("number", "issue"))
            .field(PAGES, first("pages", "art_number", "articleno"))
            .field(ISSN, all("issn"))
            .field(ISBN, all("isbn"))
            .field(PUBLISHER, first("publisher"))
            .field(DOI, first("doi"))
            .field(PMID, first("pmid", "pubmed_id"))
            .field(PMCID, first("pmcid"))
            .field(URL, first("url"))
            .field(ABSTRACT, first("abstract"))
            .field(KEYWORDS, all("author_keywords", "keywords").split("[;,]"))
            .field(TYPE, first(BibtexSyntax.TYPE))
            .field(LANGUAGE, first("language"));

    private static final Profile PUBMED_MEDLINE = Profile.of(
                    new Format("PubMed MEDLINE", "pubmed", MEDLINE, names("PMID")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("TI", "BTI"))
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

    private static final Profile PUBMED_CSV = Profile.of(
                    new Format("PubMed CSV", "pubmed", CSV, names("PMID", "Title", "Journal/Book")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("Title"))
            .field(AUTHORS, first("Authors").only("(.*?)\\.?$").split(","))
            .field(YEAR, first("Publication Year"))
            .field(CONTAINER, first("Journal/Book"))
            .field(DOI, first("DOI"))
            .field(PMID, first("PMID"))
            .field(PMCID, first("PMCID"))
            .accession(first("PMID").only("^\\s*(\\d+)"))
            .build();

    private static final Profile SCOPUS_CSV = Profile.of(new Format("Scopus CSV", "scopus", CSV, names("EID", "Title")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("Title"))
            .field(AUTHORS, first("Author full names", "Authors").split(Names::byComma))
            .field(YEAR, first("Year"))
            .field(CONTAINER, first("Source title"))
            .field(VOLUME, first("Volume"))
            .field(ISSUE, first("Issue"))
            .field(PAGES, range("Page start", "Page end").or(first("Art. No.")))
            .field(ISSN, all("ISSN"))
            .field(ISBN, all("ISBN"))
            .field(PUBLISHER, first("Publisher"))
            .field(DOI, first("DOI"))
            .field(PMID, first("PubMed ID"))
            .field(URL, first("Link"))
            .field(ABSTRACT, first("Abstract"))
            .field(KEYWORDS, all("Author Keywords", "Index Keywords").split(";"))
            .field(TYPE, first("Document Type"))
            .field(LANGUAGE, first("Language of Original Document").split(";"))
            .accession(first("EID").or(first("Link").only(EID)))
            .build();

    private static final Profile IEEE_CSV = Profile.of(
                    new Format("IEEE Xplore CSV", "ieee", CSV, names("Document Title", "PDF Link")))
            .field(TITLE, first("Document Title"))
            .field(AUTHORS, first("Authors").split(";"))
            .field(YEAR, first("Publication Year", "Publication_Year"))
            .field(CONTAINER, first("Publication Title"))
            .field(VOLUME, first("Volume"))
            .field(ISSUE, first("Issue"))
            .field(PAGES, range("Start Page", "End Page"))
            .field(ISSN, all("ISSN"))
            .field(ISBN, all("ISBNs", "ISBN"))
            .field(PUBLISHER, first("Publisher"))
            .field(DOI, first("DOI"))
            .field(URL, first("PDF Link"))
            .field(ABSTRACT, first("Abstract"))
            .field(
                    KEYWORDS,
                    all("Author Keywords", "IEEE Terms", "INSPEC Controlled Terms", "INSPEC Non-Controlled Terms")
                            .split(";"))
            .field(TYPE, first("Document Identifier"))
            .accession(first("PDF Link").only("arnumber=(\\d+)"))
            .build();

    private static final Profile SCOPUS_BIBTEX = Profile.of(new Format(
                    "Scopus BibTeX",
                    "scopus",
                    BIBTEX,
                    holds("url", "scopus\\.com/").or(holds("source", "^Scopus$"))))
            .like(BIBTEX_FIELDS)
            .names(Names.Order.FAMILY_FIRST)
            .field(KEYWORDS, all("author_keywords", "keywords").split(";"))
            .field(TYPE, first("document_type", "type", BibtexSyntax.TYPE))
            .field(LANGUAGE, first("language").split(";"))
            .accession(first("url")
                    .only(EID)
                    .or(first("url").only("pages/publications/(\\d+)").split(number -> List.of("2-s2.0-" + number))))
            .build();

    private static final Profile IEEE_BIBTEX = Profile.of(new Format(
                    "IEEE Xplore BibTeX",
                    "ieee",
                    BIBTEX,
                    holds(BibtexSyntax.KEY, "^\\d{5,9}$").and(names("volume", "number", "pages"))))
            .like(BIBTEX_FIELDS)
            .field(KEYWORDS, first("keywords").split(";"))
            .accession(first(BibtexSyntax.KEY)
                    .only("^(\\d{4,9})$")
                    .or(first("url").only("(?:arnumber=|/document/)(\\d+)")))
            .build();

    private static final Profile SCIENCEDIRECT_BIBTEX = Profile.of(new Format(
                    "ScienceDirect BibTeX",
                    "sciencedirect",
                    BIBTEX,
                    holds("url", "sciencedirect\\.com/")
                            .or(holds("doi", "^https://doi\\.org/10\\.1016/")
                                    .and(holds(BibtexSyntax.KEY, "^[\\p{Lu}'-]+\\d{4}\\w*$")))))
            .like(BIBTEX_FIELDS)
            .field(KEYWORDS, first("keywords").split(","))
            .accession(first("url").only("/pii/([A-Z]\\w+)").or(first("doi").split(Profiles::pii)))
            .build();

    private static final Profile ACM_BIBTEX = Profile.of(new Format(
                    "ACM BibTeX",
                    "acm",
                    BIBTEX,
                    names("acmid")
                            .or(holds("url", "(?:dl|doi)\\.acm\\.org/"))
                            .or(holds(BibtexSyntax.KEY, "^10\\.\\d{4,}/|" + ACM_KEY))))
            .like(BIBTEX_FIELDS)
            .field(PAGES, first("pages", "articleno"))
            .field(KEYWORDS, first("keywords").split(","))
            .accession(first("acmid")
                    .or(first(BibtexSyntax.KEY).only("^(10\\.\\d+/\\S+)$"))
                    .or(first(BibtexSyntax.KEY).only(ACM_KEY)))
            .build();

    private static final Profile ARXIV_BIBTEX = Profile.of(new Format(
                    "arXiv BibTeX",
                    "arxiv",
                    BIBTEX,
                    holds("archiveprefix", "(?i)^arxiv$").or(holds("eprinttype", "(?i)^arxiv$"))))
            .like(BIBTEX_FIELDS)
            .field(ARXIV, first("eprint"))
            .field(TYPE, always("preprint"))
            .accession(first("eprint").or(all("url", "doi")).only(ARXIV_ID))
            .build();

    private static final Profile ARXIV_ATOM = Profile.of(
                    new Format("arXiv Atom", "arxiv", ATOM, holds("id", "arxiv\\.org/")))
            .field(TITLE, first("title"))
            .field(AUTHORS, first("author/name"))
            .field(YEAR, first("published"))
            .field(DOI, first("doi"))
            .field(ARXIV, first("id"))
            .field(URL, first("id"))
            .field(ABSTRACT, first("summary"))
            .field(KEYWORDS, all("category@term"))
            .field(TYPE, always("preprint"))
            .accession(first("id").only(ARXIV_ID))
            .build();

    /** The generic ones stand last. */
    static final List<Profile> ALL = List.of(
            PUBMED_MEDLINE,
            PUBMED_CSV,
            SCOPUS_CSV,
            IEEE_CSV,
            SCOPUS_BIBTEX,
            IEEE_BIBTEX,
            SCIENCEDIRECT_BIBTEX,
            ACM_BIBTEX,
            ARXIV_BIBTEX,
            ARXIV_ATOM,
            BIBTEX_FIELDS.build());

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

    /** The formats that can be read from a database, for messages. */
    static String formats(String database) {
        String own = ALL.stream()
                .filter(profile -> profile.format().database().equals(database) || profile.isGeneric())
                .map(profile -> profile.format().name())
                .collect(Collectors.joining(", "));
        return knows(database)
                ? own
                : ALL.stream().map(profile -> profile.format().name()).collect(Collectors.joining(", "));
    }

    /** Whether the entry has all these columns or fields, be they empty. */
    private static Predicate<Entry.Readable> names(String... names) {
        return entry -> entry.values().keySet().containsAll(List.of(names));
    }

    /** Whether the pattern is found in a value of the field. */
    private static Predicate<Entry.Readable> holds(String name, String pattern) {
        Predicate<String> found = Pattern.compile(pattern).asPredicate();
        return entry -> entry.all(name).stream().anyMatch(found);
    }

    /** The publisher item identifier that some Elsevier DOIs consist of, without its punctuation. */
    private static List<String> pii(String doi) {
        return PII_AS_DOI
                .matcher(doi.strip())
                .results()
                .map(found -> found.group(1).replaceAll("[^\\w]", "").toUpperCase(Locale.ROOT))
                .toList();
    }
}
