package winnow.selector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.selector.Question.Kind;

/**
 * Reads a tree in the form in which Li, Fu and Python published theirs (J Med Internet Res 2025;27:e71916): an object of
 * nodes by number, each with a question, yes and no, or with an answer in words for people. Numbers of nodes strayed into
 * the texts; they are not part of what a text says.
 */
final class PublishedForm {

    private static final Pattern MODELS = Pattern.compile(".*?recommend you use (?:is|are):?(.*?)Here (?:are|is).*");
    private static final Pattern NAME_END = Pattern.compile("(\\(\\*\\)|\\.(?=$))");
    private static final Map<String, Kind> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("input include", Kind.INPUT);
        WORDS.put("output include", Kind.OUTPUT);
        WORDS.put("be shared", Kind.SHARING);
        WORDS.put("locally", Kind.DEPLOYMENT);
    }

    private final Map<String, String> keys;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Kind> questions = new LinkedHashMap<>();
    private final Map<String, String> wording = new LinkedHashMap<>();

    private PublishedForm(Map<String, String> keys) {
        this.keys = keys;
    }

    /** Whether a file can be meant to be in this form. */
    static boolean is(JsonNode file) {
        return file.isObject() && file.path("0").has("question");
    }

    /**
     * Reads a file.
     *
     * @param tree its key
     * @param keys of questions about tasks, by wording; the wording is the key of one that is not there
     */
    static Graph read(String tree, JsonNode file, Map<String, String> keys) {
        PublishedForm form = new PublishedForm(keys);
        file.properties().forEach(node -> form.places.put(node.getKey(), form.place(node.getKey(), node.getValue())));
        return new Graph(tree, "0", form.places, form.questions, form.wording, false);
    }

    private Place place(String id, JsonNode node) {
        if (node.has("question")) {
            String text = plain(node.path("question").asText(), id);
            Kind kind = WORDS.entrySet().stream()
                    .filter(word -> text.contains(word.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Kind.TASK);
            String key = kind == Kind.TASK ? keys.getOrDefault(text, text) : kind.key();
            questions.put(key, kind);
            wording.put(key, text);
            return new Place.Fork(id, key, link(node.get("yes")), link(node.get("no")));
        }
        return end(id, node.path("answer").asText());
    }

    private static Optional<String> link(JsonNode id) {
        return Optional.ofNullable(id).filter(node -> !node.isNull()).map(JsonNode::asText);
    }

    /** Two answers are equal if their markup is, links included. */
    private static Place end(String id, String html) {
        String said = withoutNumber(html.strip(), id).strip();
        String text = plain(html, id);
        Matcher models = MODELS.matcher(text);
        if (!models.matches()) {
            boolean insufficient = text.contains("not enough information");
            return new Place.End(id, insufficient ? Node.Outcome.INSUFFICIENT : Node.Outcome.NONE, said, Map.of(), 0);
        }
        Map<String, Boolean> versions = new TreeMap<>();
        for (String part : models.group(1).split(",")) {
            String name = NAME_END.matcher(part.strip()).replaceAll("").strip();
            versions.merge(name, part.contains("(*)"), Boolean::logicalOr);
        }
        return new Place.End(id, Node.Outcome.MODELS, said, versions, versions.size());
    }

    /** Without markup and the node's number at the end. */
    private static String plain(String html, String id) {
        return withoutNumber(html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " "), id)
                .strip();
    }

    private static String withoutNumber(String text, String id) {
        return text.replaceFirst("[ .]*\\b" + id + "\\.? *$", "");
    }
}
