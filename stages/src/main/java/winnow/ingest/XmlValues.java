package winnow.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts and attributes of one XML element, by their paths below it. */
final class XmlValues {

    private final Map<String, XmlForm> forms;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private XmlValues(List<XmlForm> forms) {
        this.forms = forms.stream().collect(Collectors.toMap(XmlForm::element, Function.identity()));
    }

    /**
     * Names every text by its path, for example {@code author/name}, and every attribute, {@code category@term}.
     *
     * @param forms of the elements that are read in another way
     */
    static Map<String, List<String>> of(XmlNode.Element entry, List<XmlForm> forms) {
        XmlValues values = new XmlValues(forms);
        values.addAttributes("", entry);
        values.addChildren("", entry);
        return values.values;
    }

    private void addChildren(String path, XmlNode.Element parent) {
        for (XmlNode node : parent.content()) {
            if (node instanceof XmlNode.Element child) {
                add(path.isEmpty() ? "" : path + "/", child);
            }
        }
    }

    private void add(String above, XmlNode.Element element) {
        XmlForm form = forms.getOrDefault(element.name(), XmlForm.of(element.name()));
        if (form.counts().test(element)) {
            String path = above + form.step(element);
            add(path, form.text().apply(element));
            addAttributes(path, element);
            addChildren(path, element);
        }
    }

    private void addAttributes(String path, XmlNode.Element element) {
        element.attributes().forEach((name, value) -> add(path + "@" + name, value));
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
