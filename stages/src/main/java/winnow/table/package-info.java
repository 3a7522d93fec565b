/**
 * Tables that people keep, as rows that know their file and line: {@code .csv} and {@code .xlsx}.
 *
 * <p>{@code Tables.read(file, "raw/decisions/ann.csv", List.of("record", "vote"))} gives a {@link winnow.table.Table}:
 * rows by column name, and an issue for each row that could not be read. {@link winnow.table.Tables#scan} does the same
 * for large tables without holding them; a {@link winnow.table.Shape} says more about what is expected, such as other
 * spellings of a column. {@link winnow.table.Lines} cuts a text into lines, {@link winnow.table.Csv} into
 * rows so that one broken row costs one row.
 * {@link winnow.table.SpreadsheetCsv} writes what people open in a spreadsheet program, {@link
 * winnow.table.WorkbookWriter} what they read or fill in there; {@link winnow.table.Appending} adds rows to a table of theirs. This package is the only home of
 * commons-csv and POI.
 */
package winnow.table;
