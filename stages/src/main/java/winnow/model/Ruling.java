package winnow.model;

/**
 * What settles a conflict or decides about a flagged record. It counts as long as the votes, what the record says and the
 * criteria are those that it settles.
 *
 * @param decision what was ruled; its reviewer is the person who settles
 * @param settles names all of that, as {@link Verdict.Conflict#votes}
 */
public record Ruling(Decision decision, String settles) {}
