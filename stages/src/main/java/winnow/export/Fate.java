package winnow.export;

import java.util.Optional;

/**
 * Where a citation ended in the review, as the ledger says.
 *
 * @param state {@code included}, {@code excluded}, {@code not-retrieved} or {@code awaiting}
 * @param step where it left, or where it waits: {@code threshold}, {@code title} or {@code fulltext}
 * @param reason the criterion's code
 * @param reasonText the same for people
 * @param decidedBy {@code person} or {@code automation}
 */
record Fate(
        String state,
        Optional<String> step,
        Optional<String> reason,
        Optional<String> reasonText,
        Optional<String> decidedBy) {

    /** For people, in one line: {@code excluded, fulltext, E2: Not research, by person}. */
    String inWords() {
        StringBuilder words = new StringBuilder(state);
        step.ifPresent(each -> words.append(", ").append(each));
        reason.ifPresent(each -> words.append(", ").append(each).append(": ").append(reasonText.orElse(each)));
        decidedBy.ifPresent(each -> words.append(", by ").append(each));
        return words.toString();
    }

    /** 1 for what is in the review, 0 for what people or rules took out, empty for the rest: what a classifier learns from. */
    Optional<Integer> label() {
        return switch (state) {
            case "included" -> Optional.of(1);
            case "excluded" -> Optional.of(0);
            default -> Optional.empty();
        };
    }
}
