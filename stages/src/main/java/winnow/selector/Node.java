package winnow.selector;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One place in a tree. Its id is the tree's key, the answers that lead to it as far as they demand something, and for a
 * question its key: {@code II:input/generate?} asks about generating after input was answered yes, and
 * {@code II:input/sharing=no/generate} is what input yes, sharing no and generate yes lead to. If several answers lead to it, the first of them name it.
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
     * @param versions starred first, then those behind a programming interface, then in the order of the
     *     catalog; empty unless the outcome is {@link Outcome#MODELS}
     * @param uses keys into {@link Document#uses()}: evidence of one of these uses is the reason why a version is listed
     */
    record Leaf(String id, Outcome outcome, List<Offer> versions, List<String> uses) implements Node {
        public Leaf {
            uses = List.copyOf(uses);
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
