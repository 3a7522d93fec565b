package winnow.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of an XML document. */
sealed interface XmlNode {

    /** Characters between tags, entities decoded. */
    record Text(String characters) implements XmlNode {}

    /**
     * An element.
     *
     * @param name without prefix
     * @param attributes by name without prefix
     * @param content elements and texts in their order
     */
    record Element(String name, Map<String, String> attributes, List<XmlNode> content) implements XmlNode {

        /** Formulas say themselves a second time, in another language. */
        private static final Set<String> SAID_AGAIN = Set.of("annotation", "annotation-xml");

        /** Empty if there is none. */
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        /** The elements of that name directly in this one. */
        List<Element> children(String child) {
            List<Element> children = new ArrayList<>();
            for (XmlNode node : content) {
                if (node instanceof Element element && element.name.equals(child)) {
                    children.add(element);
                }
            }
            return children;
        }

        /** All its text; what is marked up within it is text too. */
        String text() {
            StringBuilder text = new StringBuilder();
            addText(text);
            return text.toString();
        }

        private void addText(StringBuilder text) {
            if (Fraction.is(this)) {
                text.append(Fraction.text(this));
                return;
            }
            for (XmlNode node : content) {
                if (node instanceof Text own) {
                    text.append(own.characters);
                } else if (node instanceof Element element && !SAID_AGAIN.contains(element.name)) {
                    element.addText(text);
                }
            }
        }

        /** The texts of the children of these names, name by name, without those that are blank. */
        String joined(String separator, String... names) {
            return Arrays.stream(names)
                    .flatMap(child -> children(child).stream())
                    .map(child -> child.text().strip())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(separator));
        }
    }
}
