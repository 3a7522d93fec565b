package winnow.ingest;

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
import static winnow.model.Field.PMCID;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.URL;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import winnow.ingest.Profile.Format;

/** The columns of comma-separated exports. */
final class CsvProfiles {

    static final Syntax CSV = new CsvSyntax();

    static final Profile PUBMED_CSV = Profile.of(
                    new Format("PubMed CSV", "pubmed", CSV, names("PMID", "Title", "Journal/Book")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("Title"))
            .field(AUTHORS, first("Authors").only("(.*?)\\.?$").split(","))
            .field(YEAR, first("Publication Year"))
            .field(CONTAINER, first("Journal/Book"))
            .field(VOLUME, first("Citation").only("^[^;]*;\\s*([^();:.]+)[(:.]"))
            .field(ISSUE, first("Citation").only("^[^;]*;[^();:.]*\\(([^()]+)\\)"))
            .field(PAGES, first("Citation").only("^[^;]*;[^;:]*:\\s*([^.;:]+)\\."))
            .field(DOI, first("DOI").or(first("Citation").only("\\bdoi: *(10\\.\\S+)")))
            .field(PMID, first("PMID"))
            .field(PMCID, first("PMCID"))
            .accession(first("PMID").only("^\\s*(\\d+)"))
            .build();

    static final Profile SCOPUS_CSV = Profile.of(new Format("Scopus CSV", "scopus", CSV, names("EID", "Title")))
            .names(Names.Order.FAMILY_THEN_GIVEN)
            .field(TITLE, first("Title"))
            .field(AUTHORS, first("Author full names", "Authors").split(NameLists::byComma))
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
            .accession(first("EID").or(Accessions.eid("Link")))
            .build();

    static final Profile IEEE_CSV = Profile.of(
                    new Format("IEEE Xplore CSV", "ieee", CSV, names("Document Title", "PDF Link")))
            .english()
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

    /** The digital library of IEEE's Computer Society, which gives neither year nor accession. */
    static final Profile IEEE_COMPUTER_SOCIETY_CSV = Profile.of(new Format(
                    "IEEE Computer Society CSV",
                    "ieee",
                    CSV,
                    names("Title", "Authors", "Publication", "Category", "DOI")))
            .english()
            .field(TITLE, first("Title"))
            .field(AUTHORS, first("Authors").split(","))
            .field(CONTAINER, first("Publication"))
            .field(DOI, first("DOI"))
            .field(ABSTRACT, first("Abstract"))
            .field(TYPE, first("Category"))
            .build();

    private CsvProfiles() {}
}
