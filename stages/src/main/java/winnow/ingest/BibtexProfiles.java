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

import java.util.List;
import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/** The fields of BibTeX exports. */
final class BibtexProfiles {

    static final Syntax BIBTEX = new BibtexSyntax();

    static final Builder BIBTEX_FIELDS = Profile.of(new Format("BibTeX", Profile.GENERIC, BIBTEX, Marks.NONE))
            .field(TITLE, first("title"))
            .field(AUTHORS, first("author").split(NameLists::byAnd))
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
            .field(ARXIV, first("eprint").when(BibtexProfiles::isOfArxiv))
            .field(URL, first("url"))
            .field(ABSTRACT, first("abstract"))
            .field(KEYWORDS, all("author_keywords", "keywords").split("[;,]"))
            .field(TYPE, first(BibtexSyntax.TYPE))
            .field(LANGUAGE, first("language"));

    static final Profile SCOPUS_BIBTEX = Profile.of(new Format(
                    "Scopus BibTeX",
                    "scopus",
                    BIBTEX,
                    holds("url", "scopus\\.com/").or(holds("source", "^Scopus$"))))
            .like(BIBTEX_FIELDS)
            .names(Names.Order.FAMILY_FIRST)
            .field(KEYWORDS, all("author_keywords", "keywords").split(";"))
            .field(TYPE, first("document_type", "type", BibtexSyntax.TYPE))
            .field(LANGUAGE, first("language").split(";"))
            .accession(Accessions.eid("url"))
            .build();

    static final Profile IEEE_BIBTEX = Profile.of(new Format(
                    "IEEE Xplore BibTeX",
                    "ieee",
                    BIBTEX,
                    holds(BibtexSyntax.KEY, "^\\d{5,9}$").and(names("volume", "number", "pages"))))
            .like(BIBTEX_FIELDS)
            .english()
            .field(KEYWORDS, first("keywords").split(BibtexProfiles::terms))
            .accession(first(BibtexSyntax.KEY).only("^(\\d{4,9})$").or(Accessions.arnumber("url")))
            .build();

    static final Profile SCIENCEDIRECT_BIBTEX = Profile.of(new Format(
                    "ScienceDirect BibTeX",
                    "sciencedirect",
                    BIBTEX,
                    holds("url", "sciencedirect\\.com/")
                            .or(holds("doi", "^https://doi\\.org/10\\.1016/")
                                    .and(holds(BibtexSyntax.KEY, "^[\\p{Lu}'-]+\\d{4}\\w*$")))))
            .like(BIBTEX_FIELDS)
            .field(KEYWORDS, first("keywords").split(","))
            .accession(Accessions.pii("url", "doi"))
            .build();

    static final Profile ACM_BIBTEX = Profile.of(new Format(
                    "ACM BibTeX",
                    "acm",
                    BIBTEX,
                    names("acmid")
                            .or(holds("url", "(?:dl|doi)\\.acm\\.org/"))
                            .or(holds(BibtexSyntax.KEY, "^10\\.\\d{4,}/|" + Accessions.ACM_KEY))))
            .like(BIBTEX_FIELDS)
            .field(PAGES, first("pages", "articleno"))
            .field(KEYWORDS, first("keywords").split(","))
            .accession(first("acmid")
                    .or(first(BibtexSyntax.KEY).only("^(10\\.\\d+/\\S+)$"))
                    .or(first(BibtexSyntax.KEY).only(Accessions.ACM_KEY)))
            .build();

    static final Profile ARXIV_BIBTEX = Profile.of(
                    new Format("arXiv BibTeX", "arxiv", BIBTEX, BibtexProfiles::isPreprint))
            .like(BIBTEX_FIELDS)
            .field(ARXIV, first("eprint"))
            .field(TYPE, always("preprint"))
            .accession(first("eprint").or(all("url", "doi")).split(Accessions::arxiv))
            .build();

    static final Profile EBSCO_BIBTEX = Profile.of(
                    new Format("EBSCO BibTeX", "ebsco", BIBTEX, holds("url", "(?:ebscohost|\\.ebsco)\\.com/")))
            .like(BIBTEX_FIELDS)
            .accession(Accessions.ebsco("url")
                    .or(first(BibtexSyntax.KEY).only("^(\\d{6,})(?:19|20)\\d{6}$"))
                    .or(first(BibtexSyntax.KEY).only("^(\\d{6,})$")))
            .build();

    static final Profile PROQUEST_BIBTEX = Profile.of(
                    new Format("ProQuest BibTeX", "proquest", BIBTEX, holds("url", "proquest\\.com/")))
            .like(BIBTEX_FIELDS)
            .accession(Accessions.docview("url"))
            .build();

    /** For every other database. */
    static final Profile GENERIC_BIBTEX = BIBTEX_FIELDS.build();

    private BibtexProfiles() {}

    /** IEEE Xplore parts them by semicolons, Zotero, which gives its records out again, by commas. */
    private static List<String> terms(String printed) {
        return List.of(printed.split(printed.contains(";") ? ";" : ","));
    }

    /** Whether the field {@code eprint} is an id of arXiv. */
    private static boolean isOfArxiv(Entry.Readable entry) {
        return holds("archiveprefix", "(?i)^\\{*arxiv\\}*$")
                .or(holds("eprinttype", "(?i)^\\{*arxiv\\}*$"))
                .test(entry);
    }

    /** Other databases give the eprint of a published article. */
    private static boolean isPreprint(Entry.Readable entry) {
        return isOfArxiv(entry)
                && first("journal", "booktitle").values().apply(entry).stream()
                        .allMatch(container -> container.matches("(?i).*\\b(?:arxiv|corr)\\b.*"));
    }
}
