package winnow.selector;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One place in a tree. Its id is the tree's key and the answers that lead to it, such as
 * {@code II:input=yes/output=no}; that of the first question is {@code II:}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Node.Branch.class, name = "question"),
    @JsonSubTypes.Type(value = Node.Leaf.class, name = "leaf")
})
public sealed interface Node {

    String id();

    /**
     * A question to answer.
     *
     * @param question key of one of the tree's questions
     * @param yes id of the node after yes
     * @param no id of the node after no
     */
    record Branch(String id, String question, String yes, String no) implements Node {}

    /**
     * An answer.
     *
     * @param versions starred first, then those behind a programming interface, then in the order in which people
     *     listed the models; empty unless the outcome is {@link Outcome#MODELS}
     */
    record Leaf(String id, Outcome outcome, List<Offer> versions) implements Node {
        public Leaf {
            versions = List.copyOf(versions);
        }
    }

    /** What kind of answer a leaf is. */
    enum Outcome {
        /** At least one version fits all answers. */
        MODELS,
        /** The evidence knows no version that fits all answers. */
        NONE,
        /** No task was answered with yes, so nothing can be said. */
        INSUFFICIENT
    }
}
