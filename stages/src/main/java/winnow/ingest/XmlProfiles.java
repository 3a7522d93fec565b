package winnow.ingest;

import static winnow.ingest.Marks.holds;
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
import static winnow.model.Field.URL;
import static winnow.model.Field.YEAR;

import java.util.regex.Pattern;
import winnow.ingest.Profile.Format;

/** The elements of XML exports. */
final class XmlProfiles {

    static final Syntax ATOM =
            new XmlSyntax("Atom", "entry", Pattern.compile("<(?:\\w+:)?feed\\b[^>]*http://www\\.w3\\.org/2005/Atom"));

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

    private XmlProfiles() {}
}
