package winnow.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import winnow.catalog.Vocabulary.Kind;
import winnow.catalog.Vocabulary.Term;
import winnow.model.Origin;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/**
 * Reads {@code vocabulary.yml}: per kind a list of terms, each a text or {@code {term: …, aliases: […], description: …}}.
 * Everything in it that cannot be meant is a finding.
 */
final class VocabularyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> KEYS = List.of("term", "aliases", "description");
    private static final Map<Kind, List<String>> FIXED = Map.of(Kind.ACCESS, ModelRow.ACCESS, Kind.PHASE, Phase.keys());

    private final Origin file;
    private final Findings findings;

    private VocabularyFile(Origin file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * Reads the file; free if it is absent.
     *
     * @throws ReviewException if it is not YAML
     */
    static Vocabulary read(Path file, String name, Findings findings) throws IOException {
        return Files.exists(file)
                ? new VocabularyFile(new Origin(name, 0), findings).vocabulary(tree(file, name))
                : Vocabulary.FREE;
    }

    private static JsonNode tree(Path file, String name) throws IOException {
        try {
            return YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new ReviewException(name + line + ": not readable as YAML: " + what + "; mend the line", e);
        }
    }

    private Vocabulary vocabulary(JsonNode whole) {
        List<String> known = Arrays.stream(Kind.values()).map(Kind::key).toList();
        if (!whole.isObject() && !whole.isMissingNode() && !whole.isNull()) {
            problem("not of the form 'tasks: [one term, another]'; its keys are " + String.join(", ", known));
        }
        checkKeys("", whole, known);
        Map<Kind, List<Term>> terms = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Term> of = terms(kind, whole.path(kind.key()));
            checkWords(kind, of);
            if (!of.isEmpty()) {
                terms.put(kind, of);
            }
        }
        return new Vocabulary(terms);
    }

    private List<Term> terms(Kind kind, JsonNode list) {
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            problem(kind.key() + ": not a list of terms");
        }
        List<Term> terms = new ArrayList<>();
        for (JsonNode each : list) {
            String place = kind.key() + ", term " + (terms.size() + 1) + ": ";
            terms.add(term(place, each));
        }
        return terms;
    }

    private Term term(String place, JsonNode node) {
        if (node.isValueNode()) {
            return new Term(text(place, node), List.of(), Optional.empty());
        }
        checkKeys(place, node, KEYS);
        JsonNode aliases = node.path("aliases");
        if (!aliases.isArray() && !aliases.isMissingNode()) {
            problem(place + "aliases: not a list");
        }
        List<String> texts = StreamSupport.stream(aliases.spliterator(), false)
                .map(alias -> text(place + "aliases: ", alias))
                .toList();
        String description = Cleaning.tidy(node.path("description").asText(""));
        return new Term(
                text(place, node.path("term")), texts, Optional.of(description).filter(text -> !text.isEmpty()));
    }

    private String text(String place, JsonNode node) {
        String text = Cleaning.tidy(node.asText(""));
        if (text.isEmpty()) {
            problem(place + "no text; fill it in or remove it");
        }
        return text;
    }

    private void checkKeys(String place, JsonNode node, List<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problem("%sunknown key '%s'; the nearest is '%s'"
                        .formatted(place, key, Nearest.of(key, known).orElseThrow()));
            }
        });
    }

    /** A word means one term, and the catalog knows it where it has to. */
    private void checkWords(Kind kind, List<Term> terms) {
        Map<String, String> meaning = new LinkedHashMap<>();
        for (Term term : terms) {
            List<String> fixed = FIXED.getOrDefault(kind, List.of(term.term()));
            if (!fixed.contains(term.term())) {
                problem("%s: '%s' is none of %s; make it an alias of one of them"
                        .formatted(kind.key(), term.term(), String.join(", ", fixed)));
            }
            List<String> words = new ArrayList<>(List.of(term.term()));
            words.addAll(term.aliases());
            for (String word : words) {
                String before = meaning.putIfAbsent(word, term.term());
                if (before != null) {
                    problem("%s: '%s' stands there twice, for '%s' and for '%s'; keep one"
                            .formatted(kind.key(), word, before, term.term()));
                }
            }
        }
    }

    private void problem(String text) {
        findings.add(file, text);
    }
}
