package winnow.selector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.stage.Json;

/** One published tree: nodes with a question, yes and no, or with an answer, as text for people. */
final class PublishedTree {

    /**
     * From the first question to an answer.
     *
     * @param ending empty if the tree ends in nothing
     */
    record Way(Trail trail, Optional<Ending> ending) {}

    /** @param starred version to whether it has a star */
    record Ending(Node.Outcome outcome, Map<String, Boolean> starred) {}

    private static final Pattern MODELS = Pattern.compile(".*?recommend you use (?:is|are):?(.*?)Here (?:are|is).*");
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("GPT-3.5", "GPT-3.5-175B"),
            Map.entry("GPT-4o", "GPT 4o"),
            Map.entry("accGPT", "accGPT (GPT-4)"),
            Map.entry("DeID-GPT", "DeID-GPT (GPT-4)"),
            Map.entry("Mixtral-8*7B", "Mixtral-8x7B"),
            Map.entry("LLaVA-Med", "LLaVA-Med-7B"),
            Map.entry("GestaltGPT-7B", "GestaltGPT (Falcon)-7B"),
            Map.entry("PhenoGPT-7B", "PhenoGPT (Falcon)-7B"),
            Map.entry("DeepSeek-V3.", "DeepSeek-V3"),
            Map.entry("Xiaoqing", "Xiaoqing-6B"),
            Map.entry("Med-Flamingo-7B", "Med-Flamingo-9B"));

    private final Tree built;
    private final Map<?, ?> nodes;
    private final List<Way> ways = new ArrayList<>();

    private PublishedTree(Tree built, Map<?, ?> nodes) {
        this.built = built;
        this.nodes = nodes;
    }

    /** All ways through the published tree that corresponds to a built one, named as there. */
    static List<Way> ways(Tree built) throws IOException {
        Map<?, ?> nodes = Json.mapper()
                .readValue(
                        PublishedReview.FOLDER
                                .resolve("published/selector_stage_" + built.key() + ".json")
                                .toFile(),
                        LinkedHashMap.class);
        PublishedTree tree = new PublishedTree(built, nodes);
        tree.follow("0", Trail.start(built.key()));
        return tree.ways;
    }

    private void follow(Object id, Trail trail) {
        Map<?, ?> node = (Map<?, ?>) nodes.get(id);
        if (node == null) {
            ways.add(new Way(trail, Optional.empty()));
        } else if (node.containsKey("question")) {
            String question = question((String) node.get("question"));
            follow(node.get("yes"), trail.plus(question, true));
            follow(node.get("no"), trail.plus(question, false));
        } else {
            ways.add(new Way(trail, Optional.of(ending((String) node.get("answer")))));
        }
    }

    private String question(String html) {
        String text = plain(html);
        Map<String, String> fixed = Map.of(
                "input include", "input", "output include", "output", "be shared", "sharing", "locally", "deployment");
        return fixed.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> built.questions().stream()
                        .filter(question ->
                                question.kind() == Question.Kind.TASK && text.startsWith(question.question()))
                        .map(Question::key)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("unknown question: " + text));
    }

    private static Ending ending(String html) {
        String text = plain(html);
        if (text.contains("not enough information")) {
            return new Ending(Node.Outcome.INSUFFICIENT, Map.of());
        }
        Matcher models = MODELS.matcher(text);
        if (!models.matches()) {
            return new Ending(Node.Outcome.NONE, Map.of());
        }
        Map<String, Boolean> starred = new TreeMap<>();
        for (String part : models.group(1).split(",")) {
            String name = part.replace("(*)", "").strip();
            String plain = name.endsWith(".") && !ALIASES.containsKey(name)
                    ? name.substring(0, name.length() - 1).strip()
                    : name;
            starred.merge(ALIASES.getOrDefault(plain, plain), part.contains("(*)"), Boolean::logicalOr);
        }
        return new Ending(Node.Outcome.MODELS, starred);
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }
}
