package winnow.bench.made;

import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

/** Writes records as entries of BibTeX. */
final class BibtexText {

    private final StringBuilder text = new StringBuilder();

    private BibtexText(String type, String key) {
        text.append('@').append(type).append('{').append(key);
    }

    static String scopus(Entry entry) {
        return article("ARTICLE", "Made" + entry.accession().replaceAll("\\W", ""), entry)
                .field("url", entry.scopusLink())
                .field("author_keywords", String.join(";  ", entry.keywords()))
                .field("issn", entry.text(ISSN).replace("-", ""))
                .field("language", "English")
                .field("document_type", "Article")
                .field("source", "Scopus")
                .end();
    }

    static String ieee(Entry entry) {
        return article("ARTICLE", entry.accession(), entry)
                .field("keywords", String.join(";", entry.keywords()))
                .field("ISSN", entry.text(ISSN))
                .field("month", "March")
                .end();
    }

    static String elsevier(Entry entry) {
        return article("article", "MADE" + entry.accession(), entry)
                .field("issn", entry.text(ISSN))
                .field("url", entry.elsevierLink())
                .end();
    }

    static String arxiv(Entry entry) {
        return new BibtexText("misc", "made" + entry.accession())
                .field("title", latex(entry.text(TITLE)))
                .field("author", entry.authors(who -> who.given() + " " + who.family(), " and "))
                .field("year", entry.text(YEAR))
                .field("eprint", entry.accession())
                .field("archivePrefix", "arXiv")
                .field("primaryClass", "cs.CL")
                .end();
    }

    private static BibtexText article(String type, String key, Entry entry) {
        return new BibtexText(type, key)
                .field("author", entry.authors(who -> who.family() + ", " + who.given(), " and "))
                .field("title", latex(entry.text(TITLE)))
                .field("journal", latex(entry.text(CONTAINER)))
                .field("year", entry.text(YEAR))
                .field("volume", entry.text(VOLUME))
                .field("pages", entry.text(PAGES))
                .field("doi", entry.text(DOI))
                .field("abstract", latex(entry.text(ABSTRACT)));
    }

    private BibtexText field(String name, String value) {
        if (!value.isEmpty()) {
            text.append(",\n").append(name).append("={").append(value).append('}');
        }
        return this;
    }

    private String end() {
        return text.append("\n}\n\n").toString();
    }

    private static String latex(String text) {
        return text.replace("&", "\\&").replace("%", "\\%");
    }
}
