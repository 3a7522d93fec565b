package winnow.export;

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
import static winnow.model.Field.PMCID;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.URL;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Author;
import winnow.model.Bibliography;
import winnow.model.Field;

/**
 * RIS with the tags that reference managers agree on (the year twice, for in proceedings {@code PY} is that of the
 * conference): {@code AN} is the PubMed id, {@code C7} the arXiv id (Zotero takes {@code C1} for the place of a conference),
 * {@code C2} the PubMed Central id, {@code ID} ours, {@code M3} the document types, {@code OP} the title in the original language. A name
 * without a given part ends with a comma, which tells programs that it is a group's. The label in the last note is the one
 * that ASReview writes and reads.
 */
final class RisForm implements Format.Form {

    private static final Pattern RANGE = Pattern.compile("([^-]+)-([^-]+)");
    private static final String END = "\r\n";

    /** A tag and the field whose values it has, one line each. */
    private record Tag(String tag, Field field) {}

    private static final List<Tag> TAGS = List.of(
            new Tag("TI", TITLE),
            new Tag("OP", ORIGINAL_TITLE),
            new Tag("AU", AUTHORS),
            new Tag("PY", YEAR),
            new Tag("DA", YEAR),
            new Tag("T2", CONTAINER),
            new Tag("VL", VOLUME),
            new Tag("IS", ISSUE),
            new Tag("SN", ISSN),
            new Tag("SN", ISBN),
            new Tag("PB", PUBLISHER),
            new Tag("DO", DOI),
            new Tag("AN", PMID),
            new Tag("C7", ARXIV),
            new Tag("C2", PMCID),
            new Tag("UR", URL),
            new Tag("M3", TYPE),
            new Tag("LA", LANGUAGE),
            new Tag("KW", KEYWORDS),
            new Tag("AB", ABSTRACT));

    @Override
    public String entry(Leaving leaving) {
        StringBuilder out = new StringBuilder();
        Bibliography about = leaving.about();
        line(out, "TY", Kind.of(about).ris());
        line(out, "ID", leaving.id());
        line(out, "DP", "Winnow");
        TAGS.forEach(tag -> about.all(tag.field()).forEach(value -> line(out, tag.tag(), printed(tag, value))));
        about.first(Field.PAGES).ifPresent(pages -> pages(out, pages));
        leaving.notes().forEach(note -> line(out, "N1", note));
        line(out, "N1", "ASReview_" + label(leaving.fate()));
        return out.append("ER  - ").append(END).append(END).toString();
    }

    private static String printed(Tag tag, String value) {
        return tag.field() == AUTHORS && Author.parse(value).given().isEmpty() ? value + "," : value;
    }

    private static void pages(StringBuilder out, String pages) {
        Matcher range = RANGE.matcher(pages);
        if (range.matches() && !range.group(1).equals(range.group(2))) {
            line(out, "SP", range.group(1));
            line(out, "EP", range.group(2));
        } else {
            line(out, "SP", pages);
        }
    }

    private static String label(Fate fate) {
        return fate.label().map(label -> label == 1 ? "relevant" : "irrelevant").orElse("not_seen");
    }

    private static void line(StringBuilder out, String tag, String value) {
        out.append(tag).append("  - ").append(value).append(END);
    }
}
