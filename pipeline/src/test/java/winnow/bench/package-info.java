/**
 * How fast, and in how much memory. {@code ./bench} at the top of the project starts {@link winnow.bench.Bench}; nothing of
 * it ships, and no test measures time.
 *
 * <p>{@link winnow.bench.ReviewRun} is a whole made-up review through all stages, as {@link winnow.bench.Launched the launcher}
 * runs it; {@link winnow.bench.made.MadeReview} makes it. The other runs look at one stage each, with input that is hard for it:
 * {@link winnow.bench.Reading} measures how long Winnow takes for an export, and how long a bare tokenizer does that looks at the
 * same bytes and understands nothing: their ratio hardly depends on the machine. {@link winnow.bench.IngestRun} sends a million
 * records through the whole stage, {@link winnow.bench.DedupRun} records whose truth is known.
 */
package winnow.bench;
