/**
 * Tables that people keep, as rows that know their file and line: {@code .csv} and {@code .xlsx}.
 *
 * <p>{@link winnow.table.Lines} cuts a text into lines, {@link winnow.table.Csv} into rows so that one broken row costs
 * one row. {@link winnow.table.Table} gives rows by column name, whichever of the two kinds of file they came from, and
 * is what stages read human input with. This package is the only home of commons-csv and POI.
 */
package winnow.table;
