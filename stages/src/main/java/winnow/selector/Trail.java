package winnow.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answers given so far in a tree.
 *
 * @param tree the tree's key
 * @param answers in the order in which they were given
 */
record Trail(String tree, List<Answer> answers) {

    record Answer(String question, boolean yes) {
        @Override
        public String toString() {
            return question + (yes ? "=yes" : "=no");
        }
    }

    static Trail start(String tree) {
        return new Trail(tree, List.of());
    }

    Trail plus(String question, boolean yes) {
        List<Answer> longer = new ArrayList<>(answers);
        longer.add(new Answer(question, yes));
        return new Trail(tree, List.copyOf(longer));
    }

    /** Whether a question was asked and answered with yes. */
    boolean yes(String question) {
        return answers.contains(new Answer(question, true));
    }

    boolean yes(Question.Kind kind) {
        return yes(kind.key());
    }

    /** The id of the node that the answers lead to. */
    String id() {
        return tree + ":" + answers.stream().map(Answer::toString).collect(Collectors.joining("/"));
    }
}
