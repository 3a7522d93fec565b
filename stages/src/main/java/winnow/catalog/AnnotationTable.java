package winnow.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.table.Shape;

/** The tables of annotations: what their columns are to the catalog. */
enum AnnotationTable {
    STUDIES(List.of("study", "record"), List.of(), List.of("study", "record"), List.of("negative_result"), Map.of()),
    MODELS(
            List.of("model", "size"),
            List.of("access"),
            List.of("model", "size"),
            Stream.concat(Stream.of("access", "link"), Phase.allColumns()).toList(),
            Map.of("access", Vocabulary.Kind.ACCESS)),
    EVIDENCE(
            List.of("model", "size", "stage", "task", "subtask", "mandatory_input", "optional_input", "output"),
            List.of("applied", "best"),
            List.of(
                    "study",
                    "model",
                    "size",
                    "stage",
                    "task",
                    "subtask",
                    "mandatory_input",
                    "optional_input",
                    "output"),
            List.of("applied", "best", "negative"),
            Map.of(
                    "stage", Vocabulary.Kind.STAGE,
                    "task", Vocabulary.Kind.TASK,
                    "subtask", Vocabulary.Kind.SUBTASK,
                    "mandatory_input", Vocabulary.Kind.MODALITY,
                    "optional_input", Vocabulary.Kind.MODALITY,
                    "output", Vocabulary.Kind.MODALITY)),
    PRICES(
            List.of("version"),
            List.of("input_usd_per_1k_tokens", "output_usd_per_1k_tokens"),
            List.of("version", "date"),
            List.of("input_usd_per_1k_tokens", "output_usd_per_1k_tokens", "origin"),
            Map.of());

    private final List<String> required;
    private final List<String> key;
    private final List<String> compared;
    private final Map<String, Vocabulary.Kind> terms;

    AnnotationTable(
            List<String> names,
            List<String> others,
            List<String> key,
            List<String> compared,
            Map<String, Vocabulary.Kind> terms) {
        this.required = Stream.concat(names.stream(), others.stream()).toList();
        this.key = key;
        this.compared = compared;
        this.terms = terms;
    }

    /** The name of its file, without the ending, and of its sheet. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AnnotationTable> of(String title) {
        return Arrays.stream(values())
                .filter(table -> table.title().equals(title))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(AnnotationTable::title).toList();
    }

    /** Columns without which it is not that table. */
    List<String> required() {
        return required;
    }

    /** Columns that together name a row; their texts are names, in which a blank too many makes another name. */
    List<String> key() {
        return key;
    }

    /** Columns that say something about what the key names; not so free notes. */
    List<String> compared() {
        return compared;
    }

    /** Columns that are read if they are there. */
    List<String> optional() {
        return Stream.concat(key.stream(), compared.stream())
                .filter(column -> !required.contains(column))
                .toList();
    }

    /** Columns are told by name, in any case. */
    Shape shape() {
        Map<String, List<String>> spelled =
                optional().stream().collect(Collectors.toMap(column -> column, column -> List.of()));
        return new Shape(required, spelled, 1, Optional.empty(), Optional.empty(), List.of());
    }

    /** Columns that hold terms of the vocabulary. */
    Map<String, Vocabulary.Kind> terms() {
        return terms;
    }
}
