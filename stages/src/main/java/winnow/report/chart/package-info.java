/**
 * Figures from tables, by declaration. A {@link winnow.report.chart.Figure} says which columns of which table mean what, and
 * how they are drawn; {@link winnow.report.chart.Charts} draws it. There is a class per kind of chart, and all of them take
 * their places from {@code Plot}: title, legend, rows with labels on the left, the scale on top, notes at the end.
 *
 * <p>A figure computes nothing that its table does not say: where two rows of a table would have to be added up to give one
 * mark, the table is refused. Bars that are made of parts show their sum, and the scale says over what it was added. What is
 * left out, for it would not fit or has no place on the scale, is told in words and counted.
 *
 * <p>Nothing is told by colour alone: parts are named beside the bar in their order, dots have forms, areas patterns.
 */
package winnow.report.chart;
