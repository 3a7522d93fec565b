package winnow.ingest;

import static winnow.ingest.Marks.holds;
import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
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

import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/**
 * What this program exports, read back with nothing lost: one review's result can be another's search. They fit every folder,
 * for the records come from many databases; the accession is the id that the record had. CSL-JSON of other programs too.
 */
final class WinnowProfiles {

    static final Syntax CSL_JSON = new CslJsonSyntax();

    /** A semicolon outside of braces. */
    private static final String BETWEEN = ";(?![^{}]*\\})";

    static final Profile WINNOW_RIS = Profile.of(
                    new Format("Winnow RIS", Profile.GENERIC, RisProfiles.RIS, holds("DP", "^Winnow$")))
            .like(RisProfiles.RIS_TAGS)
            .names(Names.Order.NORMAL)
            .english()
            .field(ORIGINAL_TITLE, first("OP"))
            .field(CONTAINER, first("T2"))
            .field(PAGES, range("SP", "EP"))
            .field(DOI, first("DO"))
            .field(PMID, first("AN"))
            .field(ARXIV, first("C7", "C1"))
            .field(PMCID, first("C2"))
            .field(TYPE, all("M3"))
            .field(LANGUAGE, all("LA"))
            .accession(first("ID"))
            .build();

    static final Profile WINNOW_BIBTEX = Profile.of(
                    new Format("Winnow BibTeX", Profile.GENERIC, BibtexProfiles.BIBTEX, names("winnowid")))
            .like(BibtexProfiles.BIBTEX_FIELDS)
            .names(Names.Order.NORMAL)
            .english()
            .field(ORIGINAL_TITLE, first("origtitle"))
            .field(ISSN, all("issn").split(";"))
            .field(ISBN, all("isbn").split(";"))
            .field(KEYWORDS, all("keywords").split(BETWEEN))
            .field(TYPE, first("type").split(BETWEEN))
            .field(LANGUAGE, first("language").split(";"))
            .accession(first("winnowid"))
            .build();

    private static final Builder VARIABLES = Profile.of(new Format("CSL-JSON", Profile.GENERIC, CSL_JSON, Marks.NONE))
            .names(Names.Order.NORMAL)
            .field(TITLE, first("title"))
            .field(ORIGINAL_TITLE, first("original-title"))
            .field(AUTHORS, all("author"))
            .field(YEAR, first("issued/date-parts", "issued/raw", "issued/literal", "issued"))
            .field(CONTAINER, first("container-title"))
            .field(VOLUME, first("volume"))
            .field(ISSUE, first("issue"))
            .field(PAGES, first("page", "number"))
            .field(ISSN, all("ISSN"))
            .field(ISBN, all("ISBN"))
            .field(PUBLISHER, first("publisher"))
            .field(DOI, first("DOI"))
            .field(PMID, first("PMID"))
            .field(PMCID, first("PMCID"))
            .field(URL, first("URL"))
            .field(ABSTRACT, first("abstract"))
            .field(KEYWORDS, first("keyword").split("[;,]"))
            .field(TYPE, first("type"))
            .field(LANGUAGE, first("language"));

    /** Where CSL has room for one value, ours stand in full in {@code custom}. */
    static final Profile WINNOW_CSL_JSON = Profile.of(
                    new Format("Winnow CSL-JSON", Profile.GENERIC, CSL_JSON, names("custom/winnow/state")))
            .like(VARIABLES)
            .english()
            .field(PAGES, first("page"))
            .field(ISSN, all("custom/winnow/issn"))
            .field(ISBN, all("custom/winnow/isbn"))
            .field(ARXIV, first("custom/winnow/arxiv"))
            .field(KEYWORDS, all("custom/winnow/keywords"))
            .field(TYPE, all("custom/winnow/type"))
            .field(LANGUAGE, all("custom/winnow/language"))
            .accession(first("id"))
            .build();

    /** Of other programs, such as Zotero. */
    static final Profile GENERIC_CSL_JSON = VARIABLES.build();

    private WinnowProfiles() {}
}
