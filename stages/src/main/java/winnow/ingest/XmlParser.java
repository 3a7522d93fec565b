package winnow.ingest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of one XML element. No document type is read, so that no entity has a value but XML's own five and
 * those that HTML names; nothing outside of the text is ever looked at. Prefixes need not be declared.
 */
final class XmlParser {

    /** The text is no well-formed element, or one that no database writes. */
    static final class NotXml extends Exception {
        private static final long serialVersionUID = 1L;

        private NotXml(String message) {
            super(message);
        }

        private NotXml(XMLStreamException cause) {
            super(cause.getMessage().replaceAll("\\s+", " "), cause);
        }
    }

    /** More than any database nests its elements, formulas included. */
    static final int DEEPEST = 200;

    private static final XMLInputFactory FACTORY = factory();

    /** Characters that XML forbids although exports have them; they are invisible. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]"
            + "|&#(?:[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));");

    private final Deque<XmlNode.Element> open = new ArrayDeque<>();

    private XmlParser() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** @param element from its first to its last character */
    static XmlNode.Element parse(String element) throws NotXml {
        String legal = isLegal(element)
                ? element
                : FORBIDDEN.matcher(Encoding.shown(element)).replaceAll("");
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(legal));
            XmlParser parser = new XmlParser();
            parser.open.push(new XmlNode.Element("", Map.of(), new ArrayList<>()));
            while (in.hasNext()) {
                parser.take(in.next(), in);
            }
            in.close();
            return (XmlNode.Element) parser.open.pop().content().get(0);
        } catch (XMLStreamException e) {
            throw new NotXml(e);
        }
    }

    /** Whether there is nothing to look for: most entries are plain, and looking takes longer than parsing. */
    private static boolean isLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return !text.contains("&#");
    }

    private void take(int event, XMLStreamReader in) throws NotXml {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(new XmlNode.Text(in.getText()));
            case XMLStreamConstants.ENTITY_REFERENCE -> add(new XmlNode.Text(entity(in.getLocalName())));
            default -> {}
        }
    }

    private void start(XMLStreamReader in) throws NotXml {
        if (open.size() > DEEPEST) {
            throw new NotXml("elements are nested more than " + DEEPEST + " deep");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(withoutPrefix(in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
        XmlNode.Element element = new XmlNode.Element(withoutPrefix(in.getLocalName()), attributes, new ArrayList<>());
        add(element);
        open.push(element);
    }

    private void add(XmlNode node) {
        List<XmlNode> content = open.element().content();
        content.add(node);
    }

    private static String entity(String name) throws NotXml {
        String reference = "&" + name + ";";
        String decoded = PlainText.entities(reference);
        if (decoded.equals(reference)) {
            throw new NotXml("the entity " + reference + " has no value here: document types are not read");
        }
        return decoded;
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
