package winnow.ingest;

import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
import static winnow.ingest.Source.always;
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
import static winnow.model.Field.ORIGINAL_TITLE;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.PMCID;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.List;
import java.util.regex.Pattern;
import winnow.ingest.Profile.Format;
import winnow.ingest.XmlSyntax.Refused;
import winnow.ingest.XmlSyntax.Vocabulary;
import winnow.stage.Issue;

/**
 * The elements of PubMed's XML. They are composed as PubMed prints them in its MEDLINE format, so that both give the
 * same record. Cited papers have ids too; their paths are longer than those of the record's own.
 *
 * @see <a href="https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html">MEDLINE/PubMed XML elements</a>
 */
final class PubmedXmlProfiles {

    private static final List<XmlForm> FORMS = List.of(
            XmlForm.of("ArticleId").kind("IdType"),
            XmlForm.of("ELocationID").kind("EIdType").unless("ValidYN", "N"),
            XmlForm.of("AuthorList").kind("Type"),
            XmlForm.of("Author").unless("ValidYN", "N").text(PubmedXmlProfiles::author),
            XmlForm.of("AbstractText").text(PubmedXmlProfiles::section),
            XmlForm.of("MeshHeading").text(PubmedXmlProfiles::heading),
            XmlForm.of("Keyword").text(PubmedXmlProfiles::starred));

    static final Syntax PUBMED = new XmlSyntax(
            "PubMed XML",
            new Vocabulary(
                    Pattern.compile("<Pubmed(?:Book)?Article(?:Set)?[\\s/>]"),
                    List.of("PubmedArticle", "PubmedBookArticle", "DeleteCitation"),
                    List.of("MedlineCitation", "PubmedData", "ArticleTitle", "BookDocument", "PMID"),
                    List.of(),
                    FORMS,
                    List.of(new Refused(entry -> entry.name().equals("DeleteCitation"), Issue.Code.WITHDRAWN_ENTRY))));

    private static final String CITATION = "MedlineCitation/";
    private static final String ARTICLE = CITATION + "Article/";
    private static final String JOURNAL = ARTICLE + "Journal/";
    private static final String CHAPTER = "BookDocument/";
    private static final String BOOK = CHAPTER + "Book/";
    private static final String DATA = "PubmedData/ArticleIdList/ArticleId";
    private static final String BOOK_DATA = "PubmedBookData/ArticleIdList/ArticleId";

    static final Profile PUBMED_XML = Profile.of(new Format("PubMed XML", "pubmed", PUBMED, entry -> true))
            .names(Names.Order.FAMILY_FIRST)
            .field(
                    TITLE,
                    all(
                            ARTICLE + "ArticleTitle",
                            CHAPTER + "ArticleTitle",
                            BOOK + "BookTitle",
                            ARTICLE + "VernacularTitle",
                            CHAPTER + "VernacularTitle"))
            .field(ORIGINAL_TITLE, first(ARTICLE + "VernacularTitle", CHAPTER + "VernacularTitle"))
            .field(
                    AUTHORS,
                    first(
                            ARTICLE + "AuthorList/Author",
                            ARTICLE + "AuthorList[authors]/Author",
                            CHAPTER + "AuthorList[authors]/Author",
                            CHAPTER + "AuthorList/Author",
                            BOOK + "AuthorList[authors]/Author",
                            BOOK + "AuthorList/Author"))
            .field(
                    YEAR,
                    first(
                            JOURNAL + "JournalIssue/PubDate/Year",
                            JOURNAL + "JournalIssue/PubDate/MedlineDate",
                            ARTICLE + "ArticleDate/Year",
                            BOOK + "PubDate/Year",
                            BOOK + "PubDate/MedlineDate",
                            CHAPTER + "ContributionDate/Year"))
            .field(
                    CONTAINER,
                    first(
                            JOURNAL + "Title",
                            JOURNAL + "ISOAbbreviation",
                            CITATION + "MedlineJournalInfo/MedlineTA",
                            BOOK + "BookTitle"))
            .field(VOLUME, first(JOURNAL + "JournalIssue/Volume", BOOK + "Volume"))
            .field(ISSUE, first(JOURNAL + "JournalIssue/Issue"))
            .field(
                    PAGES,
                    first(ARTICLE + "Pagination/MedlinePgn", CHAPTER + "Pagination/MedlinePgn")
                            .or(range(ARTICLE + "Pagination/StartPage", ARTICLE + "Pagination/EndPage"))
                            .or(range(CHAPTER + "Pagination/StartPage", CHAPTER + "Pagination/EndPage")))
            .field(ISSN, all(JOURNAL + "ISSN", CITATION + "MedlineJournalInfo/ISSNLinking"))
            .field(ISBN, all(BOOK + "Isbn"))
            .field(PUBLISHER, first(BOOK + "Publisher/PublisherName"))
            .field(
                    DOI,
                    all(
                            ARTICLE + "ELocationID[doi]",
                            DATA + "[doi]",
                            CHAPTER + "ELocationID[doi]",
                            CHAPTER + "ArticleIdList/ArticleId[doi]",
                            BOOK + "ELocationID[doi]",
                            BOOK_DATA + "[doi]"))
            .field(PMID, first(CITATION + "PMID", CHAPTER + "PMID", DATA + "[pubmed]", BOOK_DATA + "[pubmed]"))
            .field(PMCID, first(DATA + "[pmc]", CHAPTER + "ArticleIdList/ArticleId[pmc]"))
            .field(
                    ABSTRACT,
                    first(ARTICLE + "Abstract/AbstractText", CHAPTER + "Abstract/AbstractText")
                            .joined())
            .field(
                    KEYWORDS,
                    all(
                            CITATION + "KeywordList/Keyword",
                            CHAPTER + "KeywordList/Keyword",
                            CITATION + "MeshHeadingList/MeshHeading"))
            .field(
                    TYPE,
                    all(ARTICLE + "PublicationTypeList/PublicationType", CHAPTER + "PublicationType")
                            .and(always("book chapter").when(PubmedXmlProfiles::isChapter))
                            .and(always("book").when(PubmedXmlProfiles::isBook)))
            .field(LANGUAGE, all(ARTICLE + "Language", CHAPTER + "Language"))
            .accession(first(CITATION + "PMID", CHAPTER + "PMID").only("^\\s*(\\d+)"))
            .build();

    private PubmedXmlProfiles() {}

    private static String author(XmlNode.Element author) {
        String given = author.children("ForeName").isEmpty() ? "Initials" : "ForeName";
        return author.children("CollectiveName").isEmpty()
                ? author.joined(", ", "LastName", given, "Suffix")
                : author.joined("", "CollectiveName");
    }

    /** {@code BACKGROUND: …} */
    private static String section(XmlNode.Element abstractText) {
        String label = abstractText.attribute("Label").strip();
        String text = abstractText.text().strip();
        return label.isEmpty() || text.isEmpty() ? text : label + ": " + text;
    }

    /** {@code Hypothyroidism/*etiology} */
    private static String heading(XmlNode.Element meshHeading) {
        StringBuilder heading = new StringBuilder();
        for (XmlNode node : meshHeading.content()) {
            if (node instanceof XmlNode.Element part) {
                heading.append(heading.isEmpty() ? "" : "/").append(starred(part));
            }
        }
        return heading.toString();
    }

    /** A star marks what an article is mainly about. */
    private static String starred(XmlNode.Element term) {
        return (term.attribute("MajorTopicYN").equals("Y") ? "*" : "")
                + term.text().strip();
    }

    private static boolean isChapter(Entry.Readable entry) {
        return names(BOOK + "BookTitle").test(entry)
                && !entry.all(CHAPTER + "ArticleTitle").isEmpty();
    }

    private static boolean isBook(Entry.Readable entry) {
        return names(BOOK + "BookTitle").test(entry) && !isChapter(entry);
    }
}
