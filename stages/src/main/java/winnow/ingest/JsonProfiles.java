package winnow.ingest;

import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
import static winnow.ingest.Source.always;
import static winnow.ingest.Source.first;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.ARXIV;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.DOI;
import static winnow.model.Field.KEYWORDS;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.YEAR;

import java.util.List;
import winnow.ingest.Profile.Format;

/** The properties of JSON exports. */
final class JsonProfiles {

    static final Syntax JSON_LINES = new JsonLinesSyntax();

    /** The snapshot of all of arXiv. */
    static final Profile ARXIV_JSON = Profile.of(
                    new Format("arXiv JSON lines", "arxiv", JSON_LINES, names("id", "title", "categories")))
            .names(Names.Order.FAMILY_FIRST)
            .field(TITLE, first("title"))
            .field(AUTHORS, first("authors_parsed").or(first("authors").split(JsonProfiles::people)))
            .field(YEAR, first("versions/created", "update_date"))
            .field(DOI, first("doi"))
            .field(ARXIV, first("id"))
            .field(ABSTRACT, first("abstract"))
            .field(KEYWORDS, all("categories").split("\\s+"))
            .field(TYPE, always("preprint"))
            .accession(first("id").split(Accessions::arxiv))
            .build();

    private JsonProfiles() {}

    /** The list in parts has the family name first; this one has not. */
    private static List<String> people(String authors) {
        return NameLists.ofArxiv(authors).stream()
                .map(name -> Names.normal(name, Names.Order.GIVEN_FIRST))
                .toList();
    }
}
