/**
 * DuckDB: opens a database file, fills tables and runs {@code .sql} resources. This package is the only home of JDBC.
 *
 * <p>{@link winnow.db.Duck} is an open file: {@code create} makes one, {@code open} only reads, {@code
 * openForQuestions} besides reaches nothing but that file. {@link winnow.db.Rows}
 * adds rows to a table cell by cell. A statement that fails is a bug in a script, but for queries that people ask; what else
 * they can get wrong is checked before it gets here.
 */
package winnow.db;
