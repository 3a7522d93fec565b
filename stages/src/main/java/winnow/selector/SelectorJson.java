package winnow.selector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.stage.Json;

/**
 * A document as JSON and back. One line per node, version, use, piece of evidence and study, so that the difference between two
 * editions can be read.
 */
final class SelectorJson {

    private SelectorJson() {}

    /** The file's text. The same document gives the same bytes. */
    static String text(Document document) throws IOException {
        List<String> members = new ArrayList<>();
        for (Map.Entry<String, Object> member : plain(document).entrySet()) {
            members.add(member(member.getKey(), member.getValue(), "  "));
        }
        return "{\n" + String.join(",\n", members) + "\n}\n";
    }

    /** A member on one line, unless it is a list of objects: then one line per object, and trees member by member. */
    private static String member(String name, Object value, String indent) throws IOException {
        String start = indent + "\"" + name + "\": ";
        if (!(value instanceof List<?> list) || list.isEmpty() || !(list.get(0) instanceof Map<?, ?>)) {
            return start + Json.mapper().writeValueAsString(value);
        }
        List<String> lines = new ArrayList<>();
        for (Object element : list) {
            lines.add(
                    name.equals("trees")
                            ? tree((Map<?, ?>) element)
                            : "  " + indent + Json.mapper().writeValueAsString(element));
        }
        return start + "[\n" + String.join(",\n", lines) + "\n" + indent + "]";
    }

    private static String tree(Map<?, ?> tree) throws IOException {
        List<String> members = new ArrayList<>();
        for (Map.Entry<?, ?> member : tree.entrySet()) {
            members.add(member((String) member.getKey(), member.getValue(), "      "));
        }
        return "    {\n" + String.join(",\n", members) + "\n    }";
    }

    /** A document as maps, lists, texts, numbers and truth values, in the order of the file. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(Document document) {
        return Json.mapper().convertValue(document, LinkedHashMap.class);
    }

    /**
     * Reads a file's text.
     *
     * @throws IOException if it is not JSON, or not of this form
     */
    static Document parse(String text) throws IOException {
        return Json.mapper().readValue(text, Document.class);
    }
}
