package winnow.ingest;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How an element is read whose text alone would not say what it means: a row of the table of an XML syntax.
 *
 * @param element its name
 * @param kind the attribute that says of what kind it is, which becomes part of its path: {@code ArticleId[doi]};
 *     empty if none does
 * @param counts whether what it says holds; otherwise it is passed over with all that is in it
 * @param text what it says
 */
record XmlForm(String element, String kind, Predicate<XmlNode.Element> counts, Function<XmlNode.Element, String> text) {

    /** Read like every other element, until said otherwise. */
    static XmlForm of(String element) {
        return new XmlForm(element, "", any -> true, XmlNode.Element::text);
    }

    XmlForm kind(String attribute) {
        return new XmlForm(element, attribute, counts, text);
    }

    XmlForm unless(String attribute, String value) {
        return new XmlForm(element, kind, each -> !each.attribute(attribute).equals(value), text);
    }

    XmlForm text(Function<XmlNode.Element, String> reading) {
        return new XmlForm(element, kind, counts, reading);
    }

    /** Its part of the path of an element. */
    String step(XmlNode.Element each) {
        String said = kind.isEmpty() ? "" : each.attribute(kind);
        return said.isEmpty() ? each.name() : each.name() + "[" + said + "]";
    }
}
