package winnow.export;

import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.CONTAINER;
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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.model.Author;
import winnow.model.Bibliography;
import winnow.model.Field;

/**
 * BibTeX in UTF-8, with the characters escaped that mean something to TeX. Identifiers and addresses are written as they
 * are, for programs that follow them; {@code winnowid} is our id, whatever the key had to become.
 */
final class BibtexForm implements Format.Form {

    private static final Map<Field, String> NAMES = names();

    private static final Map<Character, String> ESCAPES = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\{",
            '}', "\\}",
            '&', "\\&",
            '%', "\\%",
            '$', "\\$",
            '#', "\\#",
            '_', "\\_",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    private static Map<Field, String> names() {
        Map<Field, String> names = new LinkedHashMap<>();
        names.put(TITLE, "title");
        names.put(ORIGINAL_TITLE, "origtitle");
        names.put(AUTHORS, "author");
        names.put(YEAR, "year");
        names.put(VOLUME, "volume");
        names.put(ISSUE, "number");
        names.put(PAGES, "pages");
        names.put(ISSN, "issn");
        names.put(ISBN, "isbn");
        names.put(PUBLISHER, "publisher");
        names.put(PMID, "pmid");
        names.put(PMCID, "pmcid");
        names.put(TYPE, "type");
        names.put(LANGUAGE, "language");
        names.put(KEYWORDS, "keywords");
        names.put(ABSTRACT, "abstract");
        return names;
    }

    @Override
    public String entry(Leaving leaving) {
        Bibliography about = leaving.about();
        Kind kind = Kind.of(about);
        StringBuilder out = new StringBuilder();
        out.append('@').append(kind.bibtex()).append('{').append(key(leaving.id()));
        verbatim(out, "winnowid", leaving.id());
        NAMES.forEach((field, name) -> texts(out, name, field, about));
        texts(out, kind == Kind.ARTICLE ? "journal" : "booktitle", CONTAINER, about);
        about.doi().ifPresent(doi -> verbatim(out, "doi", doi));
        about.first(Field.ARXIV).ifPresent(id -> {
            verbatim(out, "eprint", id);
            verbatim(out, "archiveprefix", "arXiv");
        });
        about.first(URL).ifPresent(address -> verbatim(out, "url", address));
        field(out, "note", escaped(String.join(". ", leaving.notes())));
        return out.append("\n}\n\n").toString();
    }

    private static void texts(StringBuilder out, String name, Field field, Bibliography about) {
        if (about.has(field)) {
            String between = field == AUTHORS ? " and " : "; ";
            field(
                    out,
                    name,
                    about.all(field).stream()
                            .map(value -> field == AUTHORS ? person(value) : term(value))
                            .collect(Collectors.joining(between)));
        }
    }

    /** A name without a given part is one word to TeX. */
    private static String person(String name) {
        return Author.parse(name).given().isEmpty() ? "{" + escaped(name) + "}" : escaped(name);
    }

    /** Braces keep together what would be taken for two values. */
    private static String term(String value) {
        return value.contains(";") ? "{" + escaped(value) + "}" : escaped(value);
    }

    private static void verbatim(StringBuilder out, String name, String value) {
        field(out, name, value.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D"));
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escape = ESCAPES.get(c);
            if (escape == null) {
                escaped.append(c);
            } else {
                escaped.append(escape);
            }
        }
        return escaped.toString();
    }

    /** Without what ends a key or troubles programs. */
    private static String key(String id) {
        return id.replaceAll("[^A-Za-z0-9:._/-]", "_");
    }
}
