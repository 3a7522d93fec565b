/**
 * What is shown of a review: the PRISMA flow diagram, frequency tables, figures, and one page that links everything.
 *
 * <p>{@link winnow.report.Report} is the stage. Every number is the count of the rows of a query over the catalog, so it
 * can always be asked which records it counts. The queries of the flow diagram lie in {@code prisma/}, one file per box,
 * named as the box is and listed in {@code FlowBoxes} ({@code Prisma} runs them, {@link winnow.report.Drill} lists their
 * rows); {@code Template} says which of the four templates they fill in. {@code Identities} then checks that the numbers add
 * up: a {@code Balance} holds boxes against boxes that were counted from other tables, item by item. If one does not hold,
 * nothing is published. {@code FlowDiagram} says what stands in which box, {@code FlowLayout} where, and {@code FlowDrawing}
 * draws it.
 *
 * <p>Pictures, tables, workbook and search are made by {@link winnow.stage.Workers}, beside what the stage asks the catalog meanwhile.
 *
 * <p>{@code ReportPage} is a list of sections; a further one is a line there. What it needs besides lies in {@code page/}: queries,
 * the style, and the program that searches the page. {@code LinkedFlow} makes the diagram's numbers lead to {@code BoxLists},
 * {@code DuplicateList} shows evidence, {@code PageSearch} holds what is searched. {@code Methods} says in sentences what was done,
 * {@code Checklist} which items of the reporting guidelines that answers.
 *
 * <p>The frequency tables lie in {@code tables/}, one {@code .sql} file per CSV file of the same name. The comment at its
 * top is taken apart by {@code Header} and made whole by {@code DefinitionReader}: question, what a row is, key, units, and
 * per counted column an aggregate over rows of the catalog ({@code Trace}). The query below it computes the same numbers in
 * its own way, and a test compares them all. {@code NumberId} names a number; {@link winnow.report.ExplainedNumber} tells
 * its story on the command line, {@code TableSection} on the page. {@link winnow.report.Query} answers questions of people.
 *
 * <p>To add a table, add its file: whatever lies in {@code tables/} is made. Its {@code ORDER BY} must be total.
 *
 * <p>A figure is a file in {@code figures/}, which says what the columns of a table mean to it; {@code Figures} draws it with
 * {@link winnow.report.chart.Charts}. The shapes of all pictures, the flow diagram's too, are those of
 * {@code winnow.report.drawing}, which writes them as SVG, PNG and PDF.
 */
package winnow.report;
