/**
 * Records and whole reviews that nobody wrote, for benchmarks and tests. Everything is made out of numbers, so that a size and a
 * seed are the same bytes on every machine.
 *
 * <p>A {@link winnow.bench.made.Work} is a report, of words of the {@link winnow.bench.made.Vocabulary}; one in twelve is a
 * {@link winnow.bench.made.NearMiss} of another. A {@link winnow.bench.made.Draft} is what a database says about it, after
 * {@link winnow.bench.made.Damage}; {@link winnow.bench.made.MadeUp} is a record of few words that are hard to read. An
 * {@link winnow.bench.made.ExportForm} writes records, wherever they come from, as a database does: the only place that does.
 *
 * <p>{@link winnow.bench.made.MadeReview} writes a whole {@code raw} folder: what searches {@link winnow.bench.made.Found find},
 * their {@link winnow.bench.made.Exports exports}, what {@link winnow.bench.made.People} decide, and, once {@code screen} has
 * run, rulings and {@link winnow.bench.made.Annotations}.
 */
package winnow.bench.made;
