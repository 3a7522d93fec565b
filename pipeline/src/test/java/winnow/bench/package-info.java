/**
 * How fast, and in how much memory. {@code ./bench} at the top of the project starts {@link winnow.bench.Bench}; nothing of
 * it ships.
 *
 * <p>{@link winnow.bench.MadeUp} is a record out of a number: the same for the same number, so that files of any size
 * can be made again. {@link winnow.bench.ExportForm} writes it as the databases do. {@link winnow.bench.Reading} measures
 * how long Winnow takes for such a file, and how long a bare tokenizer does that looks at the same bytes and understands
 * nothing: their ratio hardly depends on the machine. {@link winnow.bench.IngestRun} sends a million records through the whole
 * stage.
 *
 * <p>{@link winnow.bench.DedupRun} does the same with dedup. A {@link winnow.bench.Work} is a report out of a number, of words of
 * the {@link winnow.bench.Vocabulary}; one in twelve is a {@link winnow.bench.NearMiss} of another. {@link winnow.bench.Draft} is
 * what a database says about it, after {@link winnow.bench.Damage}.
 */
package winnow.bench;
