package winnow.ingest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts and attributes of one XML element, by their paths. Prefixes of names are left out. */
final class XmlValues {

    /** The text is no well-formed element. */
    static final class NotXml extends Exception {
        private static final long serialVersionUID = 1L;

        private NotXml(XMLStreamException cause) {
            super(cause.getMessage().replaceAll("\\s+", " "), cause);
        }
    }

    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();

    private XmlValues() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** @param element the text of one element; prefixes need not be declared in it */
    static Map<String, List<String>> of(String element) throws NotXml {
        try {
            XmlValues values = new XmlValues();
            XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(Encoding.shown(element)));
            while (in.hasNext()) {
                values.take(in.next(), in);
            }
            in.close();
            return values.values;
        } catch (XMLStreamException e) {
            throw new NotXml(e);
        }
    }

    private void take(int event, XMLStreamReader in) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                texts.forEach(text -> text.append(in.getText()));
            case XMLStreamConstants.ENTITY_REFERENCE ->
                texts.forEach(text -> text.append('&').append(in.getLocalName()).append(';'));
            default -> {}
        }
    }

    private void start(XMLStreamReader in) {
        String name = withoutPrefix(in.getLocalName());
        String above = path.isEmpty() ? "" : path.peek();
        path.push(texts.isEmpty() ? "" : above.isEmpty() ? name : above + "/" + name);
        texts.push(new StringBuilder());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            add(path.peek() + "@" + withoutPrefix(in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
    }

    private void end() {
        add(path.pop(), texts.pop().toString());
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
