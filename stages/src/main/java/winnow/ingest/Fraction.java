package winnow.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MathML's fractions, whose bar is no character: in text it is a slash. */
final class Fraction {

    private static final Pattern FORMULA = Pattern.compile("<(?:mml:|m:)?math(?=[\\s>])");
    private static final Pattern FORMULA_END = Pattern.compile("</(?:mml:|m:)?math>");
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}.]*");

    private Fraction() {}

    /** Whether the element is a fraction; what has no bar, such as a binomial coefficient, is none. */
    static boolean is(XmlNode.Element element) {
        return element.name().equals("mfrac")
                && parts(element).size() == 2
                && !element.attribute("linethickness").startsWith("0");
    }

    private static List<XmlNode.Element> parts(XmlNode.Element fraction) {
        return fraction.content().stream()
                .filter(XmlNode.Element.class::isInstance)
                .map(XmlNode.Element.class::cast)
                .toList();
    }

    /** For example {@code a/b} or {@code (a+1)/b}. */
    static String text(XmlNode.Element fraction) {
        List<XmlNode.Element> parts = parts(fraction);
        return bracketed(parts.get(0).text().strip()) + "/"
                + bracketed(parts.get(1).text().strip());
    }

    private static String bracketed(String part) {
        return SIMPLE.matcher(part).matches() ? part : "(" + part + ")";
    }

    /** A text in which formulas with fractions are no markup any more. */
    static String inText(String text) {
        return text.contains("mfrac") ? formulasRead(text) : text;
    }

    private static String formulasRead(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher start = FORMULA.matcher(text);
        Matcher end = FORMULA_END.matcher(text);
        while (start.find(from) && end.find(start.end())) {
            rest.append(text, from, start.start()).append(read(text.substring(start.start(), end.end())));
            from = end.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** What is no well-formed element stays as it is. */
    private static String read(String formula) {
        try {
            return XmlParser.parse(formula.replace("<</", "&lt;</")).text();
        } catch (XmlParser.NotXml e) {
            return formula;
        }
    }
}
