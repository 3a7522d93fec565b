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
import static winnow.model.Field.ORIGINAL_TITLE;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.URL;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import winnow.ingest.Profile.Format;

/** The columns of tables that Embase, SpringerLink, EBSCO and Zotero write. */
final class TableProfiles {

    static final Syntax VERTICAL = new VerticalCsvSyntax();

    /** A term's aspects stand in brackets after it, parted by commas too: {@code cyst (diagnosis, surgery)}. */
    private static final List<String> EMBASE_TERMS = List.of(
            "Author keywords",
            "keywords",
            "Emtree Drug Index Terms (Major Focus)",
            "Emtree Drug Index Terms",
            "Emtree Medical Index Terms (Major Focus)",
            "Emtree Medical Index Terms");

    static final Profile EMBASE_CSV = embase(
            new Format(
                    "Embase CSV",
                    "embase",
                    CsvProfiles.CSV,
                    names("Title", "Author Names", "Source").or(names("Title", "Author Names", "Source title"))),
            name -> name);

    static final Profile EMBASE_VERTICAL = embase(
            new Format("Embase vertical CSV", "embase", VERTICAL, names("TITLE")),
            name -> name.toUpperCase(Locale.ROOT));

    /** Names stand one after the other without anything between them; a small letter before a capital parts them. */
    private static final String RUN_TOGETHER = "(?<=\\p{Ll})(?<!\\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Von|Fitz))(?=\\p{Lu})"
            + "|(?<=\\b(?:Jr|Sr)\\.)(?=\\p{Lu})|(?<=\\bI{2,3})(?=\\p{Lu}\\p{Ll})";

    static final Profile SPRINGER_CSV = Profile.of(
                    new Format("SpringerLink CSV", "springer", CsvProfiles.CSV, names("Item Title", "Item DOI")))
            .field(TITLE, first("Item Title"))
            .field(AUTHORS, first("Authors").split(RUN_TOGETHER))
            .field(YEAR, first("Publication Year"))
            .field(CONTAINER, first("Publication Title", "Book Series Title"))
            .field(VOLUME, first("Journal Volume"))
            .field(ISSUE, first("Journal Issue"))
            .field(DOI, first("Item DOI"))
            .field(URL, first("URL"))
            .field(TYPE, first("Content Type"))
            .accession(first("Item DOI").split(doi -> Numbers.doi(doi).stream().toList()))
            .build();

    static final Profile EBSCO_CSV = Profile.of(new Format(
                    "EBSCO CSV", "ebsco", CsvProfiles.CSV, names("Article Title", "Accession Number", "Journal Title")))
            .field(TITLE, first("Article Title"))
            .field(AUTHORS, first("Author").split(";"))
            .field(YEAR, first("Publication Date").only("((?:19|20)\\d\\d)"))
            .field(CONTAINER, first("Journal Title"))
            .field(VOLUME, first("Volume"))
            .field(ISSUE, first("Issue"))
            .field(PAGES, first("First Page"))
            .field(ISSN, all("ISSN"))
            .field(ISBN, all("ISBN"))
            .field(PUBLISHER, first("Publisher"))
            .field(DOI, first("DOI"))
            .field(URL, first("PLink"))
            .field(ABSTRACT, first("Abstract"))
            .field(KEYWORDS, all("Subjects", "Keywords").split(";"))
            .field(TYPE, first("Doctype"))
            .accession(first("Accession Number"))
            .build();

    /** Any database's records can have gone through Zotero; its own keys name them only within one library. */
    static final Profile ZOTERO_CSV = Profile.of(new Format(
                    "Zotero CSV", Profile.GENERIC, CsvProfiles.CSV, names("Key", "Item Type", "Publication Title")))
            .field(TITLE, first("Title"))
            .field(AUTHORS, first("Author").split(";"))
            .field(YEAR, first("Publication Year", "Date"))
            .field(CONTAINER, first("Publication Title", "Proceedings Title", "Conference Name", "Series Title"))
            .field(VOLUME, first("Volume"))
            .field(ISSUE, first("Issue"))
            .field(PAGES, first("Pages"))
            .field(ISSN, all("ISSN"))
            .field(ISBN, all("ISBN"))
            .field(PUBLISHER, first("Publisher"))
            .field(DOI, first("DOI").or(first("Extra").only("DOI: (10\\.\\S+)")))
            .field(PMID, first("Extra").only("PMID: (\\d+)"))
            .field(URL, first("Url"))
            .field(ABSTRACT, first("Abstract Note"))
            .field(KEYWORDS, all("Manual Tags", "Automatic Tags").split(";"))
            .field(TYPE, first("Item Type"))
            .field(LANGUAGE, first("Language"))
            .build();

    private TableProfiles() {}

    /** Journal, year, volume and pages may stand only in {@code Journal (2014) 3:3 (152-160).} */
    private static Profile embase(Format format, UnaryOperator<String> as) {
        String source = as.apply("Source");
        String link = as.apply("Open URL Link");
        return Profile.of(format)
                .names(Names.Order.FAMILY_FIRST)
                .field(TITLE, first(as.apply("Title")))
                .field(ORIGINAL_TITLE, first(as.apply("Original Title"), as.apply("Original Non-English Title")))
                .field(AUTHORS, all(as.apply("Author Names")).split(NameLists::byComma))
                .field(
                        YEAR,
                        first(as.apply("Publication Year")).or(first(source).only("\\(((?:19|20)\\d\\d)\\)")))
                .field(
                        CONTAINER,
                        first(as.apply("Source title")).or(first(source).only("^(.+?)\\.? \\(\\d{4}\\)")))
                .field(VOLUME, first(as.apply("Volume")).or(first(source).only("\\(\\d{4}\\) (\\w+)(?::| \\()")))
                .field(ISSUE, first(as.apply("Issue")).or(first(source).only("\\(\\d{4}\\) \\w*:(\\S+) \\(")))
                .field(
                        PAGES,
                        first(as.apply("Page range"))
                                .or(range(as.apply("First page"), as.apply("Last page")))
                                .or(first(source).only("\\(\\d{4}\\) \\S* ?\\(([\\w-]+)\\)")))
                .field(ISSN, all(as.apply("ISSN")).or(first(link).only("[?&]issn=([\\dXx]{8})")))
                .field(PUBLISHER, first(as.apply("Publisher name")))
                .field(DOI, first(as.apply("DOI")).or(first(link).only("doi(?::|%3A)(10\\.[^&]+)")))
                .field(PMID, first(as.apply("Medline PMID")))
                .field(URL, first(as.apply("Embase Link"), as.apply("Full text link")))
                .field(ABSTRACT, first(as.apply("Abstract")))
                .field(
                        KEYWORDS,
                        all(EMBASE_TERMS.stream().map(as).toArray(String[]::new))
                                .split(",(?![^()]*\\))")
                                .only("^(.*?)(?:\\s*\\([^()]*\\))?$"))
                .field(TYPE, first(as.apply("Publication Type")))
                .field(LANGUAGE, first(as.apply("Article Language")).split(";"))
                .accession(first(as.apply("Embase Link"))
                        .only("[?&]id=(L\\d+)")
                        .or(first(as.apply("Embase Accession ID"))))
                .build();
    }
}
