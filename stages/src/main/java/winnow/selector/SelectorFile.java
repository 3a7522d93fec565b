package winnow.selector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import winnow.stage.Json;
import winnow.stage.ReviewException;
import winnow.table.Row;
import winnow.table.Tables;

/** A file with a selector: ours, or one tree in the published form, which is no {@link Document}. */
public final class SelectorFile {

    private final Optional<Document> document;
    private final List<Graph> trees;

    private SelectorFile(Optional<Document> document, List<Graph> trees) {
        this.document = document;
        this.trees = trees;
    }

    /**
     * Reads a file, even one that does not hold together.
     *
     * @param wording keys of task questions by wording, for the published form, which has no keys
     * @throws ReviewException if it is not there, no JSON or no selector
     */
    static SelectorFile read(Path path, Map<String, String> wording) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new ReviewException(path + ": no such file; name a selector.json");
        }
        JsonNode file = json(path);
        if (PublishedForm.is(file)) {
            return new SelectorFile(Optional.empty(), List.of(PublishedForm.read(key(path), file, wording)));
        }
        Document document = Walker.document(path.toString(), Files.readString(path));
        return new SelectorFile(Optional.of(document), Graph.of(document));
    }

    private static JsonNode json(Path path) throws IOException {
        try {
            return Json.mapper().readTree(path.toFile());
        } catch (JsonProcessingException e) {
            throw new ReviewException(
                    path + ":" + e.getLocation().getLineNr() + ": not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** In the published form the file's name says it: {@code selector_stage_II.json} has tree II. */
    private static String key(Path path) {
        String name = path.getFileName().toString().replaceFirst("\\.json$", "");
        return name.substring(name.lastIndexOf('_') + 1);
    }

    /**
     * What lint finds in a file.
     *
     * @param models a table with the columns model, size and access; without it nothing is known to be restricted in the
     *     published form
     * @throws ReviewException as {@link #read}
     */
    public static List<Finding> lint(Path path, Optional<Path> models) throws IOException {
        SelectorFile file = read(path, Map.of());
        if (file.document.isPresent()) {
            return Lint.of(file.document.get());
        }
        Predicate<String> restricted = models.isPresent() ? restricted(models.get()) : name -> false;
        return file.trees.stream()
                .flatMap(tree -> Lint.of(tree, restricted).stream())
                .toList();
    }

    /** A name stands for a restricted version, or for a model of which every version is restricted. */
    private static Predicate<String> restricted(Path models) throws IOException {
        Set<String> restricted = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Row row : Tables.read(models, models.toString(), List.of("model", "size", "access"))
                .rows()) {
            Set<String> names = row.get("access").equals("Restricted") ? restricted : others;
            names.add(row.get("model"));
            names.add(
                    row.get("model") + row.find("size").map(size -> "-" + size).orElse(""));
        }
        restricted.removeAll(others);
        return restricted::contains;
    }

    /**
     * How a selector differs from an earlier one, in lines for people.
     *
     * @throws ReviewException as {@link #read}
     */
    public static List<String> difference(Path before, Path after) throws IOException {
        Map<String, String> wording = new HashMap<>(wording(read(after, Map.of())));
        wording.putAll(wording(read(before, Map.of())));
        return Difference.of(
                read(before, wording).byTree(), read(after, wording).byTree());
    }

    /** Of ours; the published form has no keys. */
    private static Map<String, String> wording(SelectorFile file) {
        return file.document.stream()
                .flatMap(document -> document.trees().stream())
                .flatMap(tree -> tree.questions().stream())
                .filter(question -> question.kind() == Question.Kind.TASK)
                .collect(Collectors.toMap(Question::question, Question::key, (some, more) -> some));
    }

    private Map<String, Graph> byTree() {
        return trees.stream().collect(Collectors.toMap(Graph::tree, tree -> tree, (some, more) -> some, TreeMap::new));
    }
}
