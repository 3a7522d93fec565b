/**
 * The contract between a stage and whatever runs it.
 *
 * <p>A {@link winnow.stage.Stage} names its inputs and outputs, each an {@link winnow.stage.Artifact} from the one list
 * {@link winnow.stage.Artifacts}, and its settings, a record of its own. It is run with a
 * {@link winnow.stage.Workspace}, its only way to files, and returns a {@link winnow.stage.Summary} of counts. It knows
 * no clock, no network, no environment and no other stage.
 *
 * <p>Big text is never held as a list: {@link winnow.stage.SortedRuns} sorts what memory does not hold. What
 * nothing can make again is written with {@link winnow.stage.Durable}. Another processor reads a long file
 * {@linkplain winnow.stage.Ahead ahead}, and {@link winnow.stage.Workers} make what does not depend on each other; what comes out
 * does not depend on either.
 *
 * <p>Two ways to fail: an {@link winnow.stage.Issue} is something wrong with one row, a value that is counted, written
 * to the stage's {@code issues.jsonl} and does not stop the run; a {@link winnow.stage.ReviewException} is something
 * that a person must mend, and stops it. Anything else is a bug.
 */
package winnow.stage;
