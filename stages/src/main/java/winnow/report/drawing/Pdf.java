package winnow.report.drawing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes a drawing as a PDF file of one page of its size. Text stays text, in the one font, of which the letters used are
 * embedded; a letter that the font lacks is an empty frame, as in {@link Png}. The file bears no date and no chance id.
 */
public final class Pdf {

    /** A CSS pixel in points. */
    private static final float POINTS = 0.75f;

    private static final float[] DASHES = {5, 4};

    private final PDPageContentStream page;
    private final PDFont font;

    private Pdf(PDPageContentStream page, PDFont font) {
        this.page = page;
        this.font = font;
    }

    /** The file's bytes. */
    public static byte[] of(Drawing drawing) throws IOException {
        float width = (float) drawing.size().width() * POINTS;
        float height = (float) drawing.size().height() * POINTS;
        try (PDDocument document = new PDDocument();
                InputStream face = Face.file()) {
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentInformation().setSubject(drawing.description());
            PDFont font = PDType0Font.load(document, face);
            PDPage sheet = new PDPage(new PDRectangle(width, height));
            document.addPage(sheet);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                page.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, height));
                new Pdf(page, font).draw(drawing);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void draw(Drawing drawing) throws IOException {
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Label label) {
                label(label);
            } else if (shape instanceof Mark mark) {
                mark(mark);
            }
        }
    }

    private void mark(Mark mark) throws IOException {
        Paint paint = mark.paint();
        for (Outline.Step step : mark.outline().steps()) {
            step(step);
        }
        if (paint.fill().isPresent()) {
            page.setNonStrokingColor(colour(paint.fill().get()));
        }
        if (paint.stroke().isPresent()) {
            page.setStrokingColor(colour(paint.stroke().get()));
            page.setLineWidth((float) paint.width());
            page.setLineDashPattern(paint.dashed() ? DASHES : new float[0], 0);
        }
        finish(paint);
    }

    private void finish(Paint paint) throws IOException {
        if (paint.fill().isPresent() && paint.stroke().isPresent()) {
            page.fillAndStroke();
        } else if (paint.fill().isPresent()) {
            page.fill();
        } else {
            page.stroke();
        }
    }

    private void step(Outline.Step step) throws IOException {
        switch (step.kind()) {
            case MOVE -> page.moveTo(at(step, 0), at(step, 1));
            case LINE -> page.lineTo(at(step, 0), at(step, 1));
            case CURVE -> page.curveTo(at(step, 0), at(step, 1), at(step, 2), at(step, 3), at(step, 4), at(step, 5));
            case CLOSE -> page.closePath();
        }
    }

    private static float at(Outline.Step step, int index) {
        return (float) step.at(index);
    }

    private static Color colour(Colour colour) {
        return new Color(colour.rgb());
    }

    /** Runs of letters that the font has, one after another. */
    private void label(Label label) throws IOException {
        page.setNonStrokingColor(colour(label.type().colour()));
        AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
        if (label.type().turned()) {
            place.quadrantRotate(3);
        }
        double size = label.type().size();
        place.translate(-label.width() * label.type().anchor().share(), 0);
        place.scale(1, -1);
        StringBuilder run = new StringBuilder();
        for (int c : Letters.seen(label.text())) {
            if (Face.has(c)) {
                run.appendCodePoint(c);
            } else {
                text(run, place, size);
                frame(Character.toString(c), place, size);
            }
        }
        text(run, place, size);
    }

    /** Writes what was gathered, and goes on behind it. */
    private void text(StringBuilder run, AffineTransform place, double size) throws IOException {
        if (run.length() > 0) {
            page.beginText();
            page.setFont(font, (float) size);
            page.setTextMatrix(new Matrix(place));
            page.showText(run.toString());
            page.endText();
            place.translate(Face.width(run) * size, 0);
            run.setLength(0);
        }
    }

    private void frame(String letter, AffineTransform place, double size) throws IOException {
        for (Face.Placed each : Face.letters(letter)) {
            AffineTransform unit = new AffineTransform(place);
            unit.scale(size / Face.UNITS, size / Face.UNITS);
            float[] to = new float[6];
            for (PathIterator steps = each.glyph().getPathIterator(unit); !steps.isDone(); steps.next()) {
                switch (steps.currentSegment(to)) {
                    case PathIterator.SEG_MOVETO -> page.moveTo(to[0], to[1]);
                    case PathIterator.SEG_LINETO -> page.lineTo(to[0], to[1]);
                    default -> page.closePath();
                }
            }
            page.fillEvenOdd();
        }
        place.translate(Face.width(letter) * size, 0);
    }
}
