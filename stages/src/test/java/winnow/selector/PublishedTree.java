package winnow.selector;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.stage.Json;

/** A published tree, and the names in it as the data have them. */
final class PublishedTree {

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

    private PublishedTree() {}

    /** The published tree that corresponds to a built one, its questions named as there. */
    static Graph read(Tree built) throws IOException {
        return PublishedForm.read(
                built.key(),
                Json.mapper()
                        .readTree(PublishedReview.FOLDER
                                .resolve("published/selector_stage_" + built.key() + ".json")
                                .toFile()),
                built.questions().stream()
                        .filter(question -> question.kind() == Question.Kind.TASK)
                        .collect(Collectors.toMap(Question::question, Question::key)));
    }

    /** Version to whether it is starred, named as in the data. */
    static Map<String, Boolean> starred(Place.End end) {
        Map<String, Boolean> starred = new TreeMap<>();
        end.versions().forEach((name, star) -> starred.merge(alias(name), star, Boolean::logicalOr));
        return starred;
    }

    static String alias(String name) {
        return ALIASES.getOrDefault(name, name);
    }
}
