/**
 * What is shown of a review: the PRISMA flow diagram, frequency tables, and one page that links everything.
 *
 * <p>{@link winnow.report.Report} is the stage. Every number is the count of the rows of a query over the catalog, so it
 * can always be asked which records it counts. The queries of the flow diagram lie in {@code prisma/}, one file per box,
 * named as the box is ({@code Prisma} runs them, {@link winnow.report.Drill} lists their rows); {@code Identities} then
 * checks that the numbers add up, counted from tables that were filled independently, and refuses to publish them if they
 * do not. What the page needs besides lies in {@code page/}.
 *
 * <p>The frequency tables lie in {@code tables/}, one {@code .sql} file per CSV file of the same name. The comment at its
 * top is taken apart by {@code Header} and made whole by {@code DefinitionReader}: question, what a row is, key, units, and
 * per counted column an aggregate over rows of the catalog ({@code Trace}). The query below it computes the same numbers in
 * its own way, and a test compares them all. {@code NumberId} names a number; {@link winnow.report.ExplainedNumber} tells
 * its story on the command line, {@code TableSection} on the page. {@link winnow.report.Query} answers questions of people.
 *
 * <p>To add a table, add its file: whatever lies in {@code tables/} is made. Its {@code ORDER BY} must be total.
 */
package winnow.report;
