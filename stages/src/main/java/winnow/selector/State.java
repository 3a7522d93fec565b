package winnow.selector;

/**
 * What the answers given so far leave. Equal states have the same nodes behind them, whatever the answers were.
 *
 * @param next position of the question that comes next
 * @param versions those that can still be offered
 * @param rows evidence of theirs that can still be the reason
 * @param tasks the task questions answered yes, one bit each; all bits if no version is left that can do them
 * @param admissible all admissible evidence, if later questions decide further about it
 * @param worth otherwise the later task questions that some version could match
 * @param openOnly whether versions behind a programming interface, though counted, are not shown
 */
record State(int next, Members versions, Members rows, long tasks, Members admissible, long worth, boolean openOnly) {}
