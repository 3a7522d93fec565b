/** DuckDB: opens a database file and runs {@code .sql} resources in it. This package is the only home of JDBC. */
package winnow.db;
