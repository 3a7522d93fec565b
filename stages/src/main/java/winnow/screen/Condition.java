package winnow.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import winnow.model.Field;

/** A criterion's query as a tree that is evaluated in three values. */
sealed interface Condition {

    /** Whether it holds for a citation. */
    Truth test(IndexedCitation citation);

    /** The fields that it asks about. */
    Set<Field> fields();

    /** Holds for every citation. */
    record Always() implements Condition {
        @Override
        public Truth test(IndexedCitation citation) {
            return Truth.TRUE;
        }

        @Override
        public Set<Field> fields() {
            return Set.of();
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public Truth test(IndexedCitation citation) {
            return Truth.all(parts.stream().map(part -> part.test(citation)).toList());
        }

        @Override
        public Set<Field> fields() {
            return union(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public Truth test(IndexedCitation citation) {
            return Truth.any(parts.stream().map(part -> part.test(citation)).toList());
        }

        @Override
        public Set<Field> fields() {
            return union(parts);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth test(IndexedCitation citation) {
            return part.test(citation).not();
        }

        @Override
        public Set<Field> fields() {
            return part.fields();
        }
    }

    /**
     * A text, range or pattern looked for.
     *
     * @param field the one field that is meant; if not given, title, abstract and keywords together
     */
    record Leaf(Optional<Field> field, Query query) implements Condition {

        @Override
        public Truth test(IndexedCitation citation) {
            boolean complete = fields().stream().allMatch(citation::has);
            if (field.isPresent()) {
                return complete ? Truth.of(citation.matches(query)) : Truth.UNKNOWN;
            }
            if (citation.matches(query)) {
                return Truth.TRUE;
            }
            return complete ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public Set<Field> fields() {
            return field.map(Set::of).orElse(QueryFields.TEXT);
        }
    }

    private static Set<Field> union(List<Condition> parts) {
        Set<Field> union = new TreeSet<>();
        parts.forEach(part -> union.addAll(part.fields()));
        return union;
    }
}
