package winnow.ingest;

import static winnow.ingest.Marks.holds;
import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
import static winnow.ingest.Source.always;
import static winnow.ingest.Source.first;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.ARXIV;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
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

import java.util.List;
import java.util.regex.Pattern;
import winnow.ingest.Profile.Format;
import winnow.ingest.XmlSyntax.Refused;
import winnow.ingest.XmlSyntax.Vocabulary;
import winnow.stage.Issue;

/** The elements of the XML exports of arXiv and of reference managers. */
final class XmlProfiles {

    static final Syntax ATOM = new XmlSyntax(
            "Atom",
            new Vocabulary(
                    Pattern.compile("<(?:\\w+:)?feed\\b[^>]*http://www\\.w3\\.org/2005/Atom"),
                    List.of("entry"),
                    List.of("published", "summary"),
                    List.of("id", "title"),
                    List.of(),
                    List.of(new Refused(
                            entry -> entry.joined(" ", "id").contains("arxiv.org/api/errors"),
                            Issue.Code.BROKEN_ENTRY))));

    static final Profile ARXIV_ATOM = Profile.of(new Format("arXiv Atom", "arxiv", ATOM, holds("id", "arxiv\\.org/")))
            .field(TITLE, first("title"))
            .field(AUTHORS, first("author/name"))
            .field(YEAR, first("published"))
            .field(DOI, first("doi"))
            .field(ARXIV, first("id"))
            .field(URL, first("id"))
            .field(ABSTRACT, first("summary"))
            .field(KEYWORDS, all("category@term"))
            .field(TYPE, always("preprint"))
            .accession(first("id").split(Accessions::arxiv))
            .build();

    /** What an archive answers to a harvester. */
    static final Syntax OAI = new XmlSyntax(
            "OAI-PMH",
            new Vocabulary(
                    Pattern.compile("<(?:\\w+:)?OAI-PMH\\b"),
                    List.of("record"),
                    List.of("metadata", "datestamp", "abstract"),
                    List.of(),
                    List.of(XmlForm.of("author")
                            .text(author -> author.joined(" ", "keyname")
                                    .concat(", " + author.joined(", ", "forenames", "suffix"))
                                    .replaceFirst(", $", ""))),
                    List.of(new Refused(
                            record -> record.children("header").stream()
                                    .anyMatch(
                                            header -> header.attribute("status").equals("deleted")),
                            Issue.Code.WITHDRAWN_ENTRY))));

    static final Profile ARXIV_OAI = Profile.of(new Format("arXiv OAI-PMH", "arxiv", OAI, names("metadata/arXiv/id")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("metadata/arXiv/title"))
            .field(AUTHORS, first("metadata/arXiv/authors/author"))
            .field(YEAR, first("metadata/arXiv/created"))
            .field(DOI, first("metadata/arXiv/doi"))
            .field(ARXIV, first("metadata/arXiv/id"))
            .field(ABSTRACT, first("metadata/arXiv/abstract"))
            .field(KEYWORDS, all("metadata/arXiv/categories").split("\\s+"))
            .field(TYPE, always("preprint"))
            .accession(first("metadata/arXiv/id").split(Accessions::arxiv))
            .build();

    static final Profile ARXIV_RAW = Profile.of(
                    new Format("arXiv OAI-PMH (arXivRaw)", "arxiv", OAI, names("metadata/arXivRaw/id")))
            .field(TITLE, first("metadata/arXivRaw/title"))
            .field(AUTHORS, first("metadata/arXivRaw/authors").split(NameLists::ofArxiv))
            .field(YEAR, first("metadata/arXivRaw/version/date"))
            .field(DOI, first("metadata/arXivRaw/doi"))
            .field(ARXIV, first("metadata/arXivRaw/id"))
            .field(ABSTRACT, first("metadata/arXivRaw/abstract"))
            .field(KEYWORDS, all("metadata/arXivRaw/categories").split("\\s+"))
            .field(TYPE, always("preprint"))
            .accession(first("metadata/arXivRaw/id").split(Accessions::arxiv))
            .build();

    static final Syntax ENDNOTE = new XmlSyntax(
            "EndNote XML",
            new Vocabulary(
                    Pattern.compile("<xml>\\s*<records>"),
                    List.of("record"),
                    List.of("rec-number", "ref-type", "titles", "contributors"),
                    List.of(),
                    List.of(),
                    List.of()));

    /** A library may hold records of every database; the accession number is the database's. */
    static final Profile ENDNOTE_XML = Profile.of(new Format("EndNote XML", Profile.GENERIC, ENDNOTE, Marks.NONE))
            .field(TITLE, first("titles/title"))
            .field(AUTHORS, first("contributors/authors/author"))
            .field(YEAR, first("dates/year", "dates/pub-dates/date"))
            .field(CONTAINER, first("titles/secondary-title", "periodical/full-title", "titles/alt-title"))
            .field(VOLUME, first("volume"))
            .field(ISSUE, first("number"))
            .field(PAGES, first("pages", "custom7"))
            .field(ISSN, first("isbn").split("[\\r\\n;]"))
            .field(PUBLISHER, first("publisher"))
            .field(DOI, first("electronic-resource-num"))
            .field(PMID, all("urls/related-urls/url").only("ncbi\\.nlm\\.nih\\.gov/(?:pubmed/)?(\\d+)"))
            .field(PMCID, first("custom2").only("^\\s*(PMC\\d+)"))
            .field(URL, all("urls/related-urls/url", "urls/web-urls/url").only("^\\s*(https?://\\S+)"))
            .field(ABSTRACT, first("abstract"))
            .field(KEYWORDS, all("keywords/keyword").split("[;\\r\\n]"))
            .field(TYPE, first("ref-type@name"))
            .field(LANGUAGE, first("language").split("[;,]"))
            .accession(first("accession-num").only("^\\s*(?:WOS:|ISI:)?(\\S+)\\s*$"))
            .build();

    private XmlProfiles() {}
}
