/**
 * How fast, and in how much memory. {@code ./bench} at the top of the project starts {@link winnow.bench.Bench}; nothing of
 * it ships.
 *
 * <p>{@link winnow.bench.MadeUp} is a record out of a number: the same for the same number, so that files of any size
 * can be made again. {@link winnow.bench.ExportForm} writes it as the databases do. {@link winnow.bench.Reading} measures
 * how long Winnow takes for such a file, and how long a bare tokenizer does that looks at the same bytes and understands
 * nothing: their ratio hardly depends on the machine. {@link winnow.bench.IngestRun} sends a million records through the whole
 * stage.
 */
package winnow.bench;
