package winnow.bench.made;

import static java.util.stream.Collectors.joining;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.YEAR;

/** Writes records as entries of arXiv's feed. */
final class AtomText {

    static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";

    private AtomText() {}

    static String entry(Entry entry) {
        return ("  <entry>\n    <id>http://arxiv.org/abs/%sv1</id>\n    <published>%s-03-31T00:00:00Z</published>\n"
                        + "    <title>%s</title>\n    <summary>  %s\n</summary>\n%s%s  </entry>\n")
                .formatted(
                        entry.accession(),
                        entry.text(YEAR),
                        xml(entry.text(TITLE)),
                        xml(entry.text(ABSTRACT)),
                        entry.authors(
                                who -> "    <author>\n      <name>" + who.given() + " " + who.family()
                                        + "</name>\n    </author>\n",
                                ""),
                        entry.keywords().stream()
                                .map(word -> "    <category term=\"" + xml(word)
                                        + "\" scheme=\"http://arxiv.org/schemas/atom\"/>\n")
                                .collect(joining()));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
