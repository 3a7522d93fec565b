package winnow.screen;

import winnow.model.Decision;

/**
 * What settles a conflict.
 *
 * @param decision the ruling; its reviewer is the person who settles
 * @param settles names the votes that it settles, see {@link Ballot#hash}
 */
record Ruling(Decision decision, String settles) {}
