/**
 * Exports of literature databases become records.
 *
 * <p>An export is read in four steps, each of which knows nothing of the next. {@link winnow.ingest.Recognition} judges
 * by the content what the file is. A {@link winnow.ingest.Syntax} (CSV, BibTeX, RIS, MEDLINE, XML, JSON lines) cuts it into
 * {@link winnow.ingest.Entry entries} and each entry into named values; an entry that cannot be cut costs itself and no
 * other. A {@link winnow.ingest.Profile} says what the names mean: one row of the table {@link winnow.ingest.Profiles}
 * per database and syntax. {@link winnow.ingest.Interpretation} turns what is printed into the normal forms of
 * {@link winnow.model.Field}. {@link winnow.ingest.ExportReader} does these in turn and counts: every entry becomes a
 * record or is rejected with an issue, which {@link winnow.ingest.Tally} checks.
 *
 * <p>{@link winnow.ingest.Ingest} is the stage. It finds the exports ({@link winnow.ingest.Searches}), lets records that
 * are seen several times complete themselves ({@link winnow.ingest.Harvest}, which sorts outside of memory: memory grows
 * with the longest entry, not with the files) and keeps the bytes of rejected entries
 * ({@link winnow.ingest.Quarantine}). {@link winnow.ingest.Inspection} reads one file outside of a review,
 * in bounded memory too. Both tell {@link winnow.stage.Progress} how far they have read.
 *
 * <p>A table may be a workbook: it is read as the text that it would be as CSV. A {@link winnow.ingest.Database} that the
 * protocol declares with columns has a profile of its own, which no table here holds.
 *
 * <p>To add a database: one row in {@code Profiles}. To add a syntax: a class that implements {@code Syntax}, one line in
 * {@code Profiles.SYNTAXES}, and its rows.
 */
package winnow.ingest;
