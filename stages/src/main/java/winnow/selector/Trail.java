package winnow.selector;

/**
 * What the answers given so far demand, which is what places in a tree are named by: {@code II:input/sharing=no/generate}.
 * An answer that leaves everything as it is demands nothing and is no part of it, so that a question more or less between
 * changes no name.
 *
 * @param tree the tree's key
 * @param demands may be empty
 */
record Trail(String tree, String demands) {

    static Trail start(String tree) {
        return new Trail(tree, "");
    }

    Trail plus(Question question, boolean yes) {
        return question.effect(yes) == Question.Effect.ANYTHING
                ? this
                : new Trail(tree, before() + question.key() + (yes ? "" : "=no"));
    }

    /** The id of the leaf that the answers lead to. */
    String leaf() {
        return tree + ":" + demands;
    }

    /** The id of the place where a question is asked after the answers. */
    String branch(String question) {
        return tree + ":" + before() + question + "?";
    }

    private String before() {
        return demands.isEmpty() ? "" : demands + "/";
    }
}
