/**
 * DuckDB: opens a database file, fills tables and runs {@code .sql} resources. This package is the only home of JDBC.
 *
 * <p>{@link winnow.db.Duck} is an open file: {@code create} makes one, {@code open} only reads. {@link winnow.db.Rows}
 * adds rows to a table cell by cell. A statement that fails is a bug in a script, never a person's mistake; what people
 * can get wrong is checked before it gets here.
 */
package winnow.db;
