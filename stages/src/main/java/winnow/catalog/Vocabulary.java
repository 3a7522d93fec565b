package winnow.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The terms that people agreed on, per kind in their order. Of a kind without terms any text is a term.
 *
 * @param terms of the kinds that have some
 */
record Vocabulary(Map<Kind, List<Term>> terms) {

    /** No terms at all: everything is free. */
    static final Vocabulary FREE = new Vocabulary(Map.of());

    /** What a term is about, and the key of {@code vocabulary.yml} under which such terms stand. */
    enum Kind {
        STAGE("stages"),
        TASK("tasks"),
        SUBTASK("subtasks"),
        MODALITY("modalities"),
        ACCESS("access"),
        PHASE("phases");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        /** The name in the catalog. */
        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A term.
     *
     * @param aliases other words for it; may be empty
     * @param description for people; empty if there is none
     */
    record Term(String term, List<String> aliases, Optional<String> description) {

        Term {
            aliases = List.copyOf(aliases);
        }
    }

    Vocabulary {
        terms = Collections.unmodifiableMap(terms.isEmpty() ? Map.of() : new EnumMap<>(terms));
    }

    /** The terms of a kind, in order; none if it is free. */
    List<Term> of(Kind kind) {
        return terms.getOrDefault(kind, List.of());
    }

    /** The names of the terms of a kind, in order. */
    List<String> names(Kind kind) {
        return of(kind).stream().map(Term::term).toList();
    }

    /** Each term and alias of a kind to the term. */
    Map<String, String> words(Kind kind) {
        Map<String, String> words = new HashMap<>();
        for (Term term : of(kind)) {
            words.put(term.term(), term.term());
            term.aliases().forEach(alias -> words.put(alias, term.term()));
        }
        return words;
    }
}
