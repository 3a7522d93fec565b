/**
 * One way to draw. A {@link winnow.report.drawing.Drawing} is a page of shapes: {@link winnow.report.drawing.Mark marks},
 * which are outlines with a paint, and {@link winnow.report.drawing.Label labels}, which are lines of text. Lengths are
 * CSS pixels, of which 680 are the 180 mm of a printed column. {@link winnow.report.drawing.Svg} writes a drawing as text,
 * {@link winnow.report.drawing.Png} as dots, {@link winnow.report.drawing.Pdf} as a printed page.
 *
 * <p>All text is in Liberation Sans, as wide as Arial and Helvetica. {@link winnow.report.drawing.Face} knows how wide each
 * letter is and what it looks like, from the font file that PDFBox carries, so that a layout can be trusted, no machine needs
 * a font, and no machine's font changes a byte. In SVG each label says how long it is: a viewer without these fonts fits
 * its own into the same place.
 *
 * <p>A pattern is drawn as lines, a circle as curves, a table of colours is {@link winnow.report.drawing.Colour}: whatever
 * can draw an outline can draw all of it.
 */
package winnow.report.drawing;
