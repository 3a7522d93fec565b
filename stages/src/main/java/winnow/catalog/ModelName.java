package winnow.catalog;

import java.util.Optional;

/**
 * A model as a row names it. Different names can make the same version, which is then ambiguous.
 *
 * @param size such as {@code 70B}; empty if not known
 */
record ModelName(String model, Optional<String> size) {

    /** The model, and its size after a hyphen where one is given. */
    String version() {
        return size.map(text -> model + "-" + text).orElse(model);
    }

    /** As part of a sentence. */
    String inWords() {
        return "the model '" + model + "'"
                + size.map(text -> " in size '" + text + "'").orElse("");
    }
}
