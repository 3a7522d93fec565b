package winnow.model;

/**
 * What settles a conflict. It counts as long as the votes that it settles are the ones that count.
 *
 * @param decision what was ruled; its reviewer is the person who settles
 * @param settles names the votes that it settles, as {@link Verdict.Conflict#votes}
 */
public record Ruling(Decision decision, String settles) {}
