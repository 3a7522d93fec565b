package winnow.ingest;

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
import static winnow.model.Field.PAGES;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.URL;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import winnow.ingest.Profile.Format;

/** The lines of ScienceDirect's plain text. */
final class CitationTextProfiles {

    static final Syntax CITATION_TEXT = new CitationTextSyntax();

    static final Profile SCIENCEDIRECT_TEXT = Profile.of(
                    new Format("ScienceDirect text", "sciencedirect", CITATION_TEXT, entry -> true))
            .field(TITLE, first(CitationTextSyntax.TITLE))
            .field(AUTHORS, first(CitationTextSyntax.AUTHORS).split(","))
            .field(YEAR, first("year"))
            .field(CONTAINER, first(CitationTextSyntax.JOURNAL))
            .field(VOLUME, first("volume"))
            .field(ISSUE, first("issue"))
            .field(PAGES, first("pages"))
            .field(ISSN, all("issn"))
            .field(ISBN, all("isbn"))
            .field(DOI, first("doi"))
            .field(URL, first(CitationTextSyntax.ADDRESS))
            .field(ABSTRACT, first(CitationTextSyntax.ABSTRACT))
            .field(KEYWORDS, first("keywords").split("[;,]"))
            .accession(Accessions.pii(CitationTextSyntax.ADDRESS, "doi"))
            .build();

    private CitationTextProfiles() {}
}
