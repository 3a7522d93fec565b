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
import static winnow.model.Field.PAGES;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.List;
import java.util.regex.Pattern;
import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/**
 * What Ovid calls its labels, tags and columns. It often gives journal, volume, issue, pages and year as one text, in
 * the form {@code Journal of Things. 28(2):103-106, April 2015.}
 */
final class OvidProfiles {

    static final Syntax LABELLED = new LabelledSyntax();

    private static final String OVID = "ovid";

    private static final String BOTH_YEAR = "\\b((?:19|20)\\d\\d)\\b";
    private static final String SOURCE_CONTAINER =
            "^(?!.*\\(pp)([^\\d(].*?)\\.?(?:\\s+(?:Vol\\.? ?)?\\d+(?:\\(|:|,).*|\\s*)$";
    private static final String SOURCE_VOLUME = "\\s(?:Vol\\.? ?)?(\\d+)(?:\\(|:)";
    private static final String SOURCE_ISSUE = "\\d\\(([^()]+)\\)";
    private static final String SOURCE_PAGES = "(?:\\d\\)?: ?|, |\\(pp\\. )([A-Za-z]?\\d+-[A-Za-z]?\\d+)";

    /** In a table the values of a cell are parted by a blank line, in text by a semicolon. */
    private static final String PARTS = "\\s*\\n\\s*\\n\\s*|\\u2028\\s*|;";

    private static final String DEGREE =
            "(?:MD|M\\.D\\.|PhD|Ph\\.D\\.|RN|FAAN|MPH|MSc|BSc|MS|MA|MBBS|FRCP|DVM|EdD|PsyD|DrPH|BA|MSN)";
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?:[,\\s]+" + DEGREE + ")*(?:\\s*\\[[^\\]]*\\]|[\\s,]*[*+#\\d()]+)*\\s*$");

    private static final Builder TAGS = Profile.of(new Format(
                    "Ovid tagged text",
                    OVID,
                    MedlineProfiles.MEDLINE,
                    names("UI", "DB").or(names("VN", "AN"))))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("TI"))
            .field(AUTHORS, first("FA", "AU").split(PARTS).split(OvidProfiles::name))
            .field(YEAR, first("YR", "DP").or(first("SO").only(BOTH_YEAR)))
            .field(CONTAINER, first("JN").or(first("SO").only(SOURCE_CONTAINER)))
            .field(VOLUME, first("VO").or(first("SO").only(SOURCE_VOLUME)))
            .field(ISSUE, first("IP").or(first("SO").only(SOURCE_ISSUE)))
            .field(PAGES, first("PG").or(first("SO").only(SOURCE_PAGES)))
            .field(ISSN, all("IS").split(PARTS))
            .field(ISBN, all("IB").split(PARTS))
            .field(PUBLISHER, first("PB"))
            .field(DOI, first("DO").or(first("SO").only("doi: ?(10\\.\\S+)")))
            .field(ABSTRACT, first("AB"))
            .field(KEYWORDS, all("KW", "MH").split(PARTS))
            .field(TYPE, first("PT").split(PARTS))
            .field(LANGUAGE, first("LG").split(PARTS));

    static final Profile OVID_TAGGED = TAGS.accession(first("UI", "AN")).build();

    static final Profile OVID_CSV = Profile.of(
                    new Format("Ovid CSV", OVID, CsvProfiles.CSV, names("UI", "TI", "SO", "DB")))
            .like(TAGS)
            .accession(first("UI"))
            .build();

    static final Profile OVID_TEXT = Profile.of(
                    new Format("Ovid text", OVID, LABELLED, names("Source").or(names("Accession Number"))))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("Title", "Chapter Title", "Book Title").only("(?s)^(.*?)(?:\\[[A-Z][^\\]]*\\])?\\s*$"))
            .field(AUTHORS, first("Author", "Authors").split("[;\\n]").split(OvidProfiles::name))
            .field(YEAR, first("Year of Publication").or(all("Source", "Status").only(BOTH_YEAR)))
            .field(CONTAINER, first("Journal Name").or(first("Source").only(SOURCE_CONTAINER)))
            .field(VOLUME, first("Volume").or(first("Source").only(SOURCE_VOLUME)))
            .field(ISSUE, first("Issue Part").or(first("Source").only(SOURCE_ISSUE)))
            .field(PAGES, first("Page").or(first("Source").only(SOURCE_PAGES)))
            .field(ISSN, all("ISSN", "ISSN Print", "ISSN Electronic").split("[;\\n]"))
            .field(ISBN, all("ISBN").split("[;\\n]"))
            .field(PUBLISHER, first("Publisher"))
            .field(DOI, first("DOI Number", "DOI", "Digital Object Identifier"))
            .field(ABSTRACT, first("Abstract"))
            .field(
                    KEYWORDS,
                    all("Author Keywords", "Keyword Heading", "Keywords", "Subject Headings")
                            .split("[;\\n]")
                            .only("^(.*?)\\.?$"))
            .field(
                    TYPE,
                    first("Document Type", "Publication Type").split("[;\\n]").only("^([^:.]*[^:.\\s-])"))
            .field(LANGUAGE, first("Language").split("[;\\n]").only("^(.*?)\\.?$"))
            .accession(first("Unique Identifier", "Accession Number").only("^\\s*(\\S+?)\\.?\\s*$"))
            .build();

    private OvidProfiles() {}

    /** {@code Verbeek, Jan MD *} without the degree and the sign of the affiliation; a degree alone is no name. */
    private static List<String> name(String printed) {
        String name = AFTER_NAME.matcher(" " + printed.strip()).replaceFirst("").strip();
        return name.isEmpty() || name.equals("-") ? List.of() : List.of(name);
    }
}
