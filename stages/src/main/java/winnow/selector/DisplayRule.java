package winnow.selector;

/**
 * When a leaf lists starred versions only: if there is one, and, data sharing and place aside, more than so many are
 * starred or more than so many fit. It never empties a leaf.
 */
public record DisplayRule(int moreThanStarred, int moreThanCandidates) {}
