package winnow.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Renders a drawing in dots. Letters are drawn by their outlines, so that no font of the machine takes part. */
public final class Png {

    private static final double UNITS_PER_INCH = 96;

    /** Dots per inch, as printers ask for. */
    private static final int DENSITY = 300;

    /** The same of a drawing longer than two pages, which is read on a screen: four times the dots would show nothing more there. */
    private static final int DENSITY_IF_LONG = 150;

    private static final double LONG = 2 * 11 * UNITS_PER_INCH;

    /** How far a line may be from its curve. */
    private static final double FLAT = 0.01;

    private final Graphics2D page;

    private Png(Graphics2D page) {
        this.page = page;
    }

    /** The file's bytes. */
    public static byte[] of(Drawing drawing) throws IOException {
        int density = drawing.size().height() > LONG ? DENSITY_IF_LONG : DENSITY;
        double scale = density / UNITS_PER_INCH;
        int width = (int) Math.ceil(drawing.size().width() * scale);
        int height = (int) Math.ceil(drawing.size().height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D page = image.createGraphics();
        page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        page.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, width, height);
        page.scale(scale, scale);
        drawing.shapes().forEach(new Png(page)::draw);
        page.dispose();
        return PngFile.of(image, density);
    }

    private void draw(Shape shape) {
        if (shape instanceof Label label) {
            label(label);
        } else if (shape instanceof Mark mark) {
            mark(mark);
        }
    }

    private void mark(Mark mark) {
        Path2D path = path(mark.outline());
        mark.paint().fill().ifPresent(fill -> {
            page.setColor(new Color(fill.rgb()));
            page.fill(path);
        });
        mark.paint().stroke().ifPresent(stroke -> {
            page.setColor(new Color(stroke.rgb()));
            page.fill(Stroke.of(path, mark.paint()));
        });
    }

    /** Curves as short lines. */
    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        for (Outline.Step step : outline.steps()) {
            switch (step.kind()) {
                case MOVE -> path.moveTo(step.at(0), step.at(1));
                case LINE -> path.lineTo(step.at(0), step.at(1));
                case CURVE -> path.curveTo(step.at(0), step.at(1), step.at(2), step.at(3), step.at(4), step.at(5));
                case CLOSE -> path.closePath();
            }
        }
        Path2D straight = new Path2D.Double();
        straight.append(path.getPathIterator(new AffineTransform(), FLAT), false);
        return straight;
    }

    private void label(Label label) {
        page.setColor(new Color(label.type().colour().rgb()));
        AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
        if (label.type().turned()) {
            place.quadrantRotate(3);
        }
        double size = label.type().size();
        place.translate(-label.width() * label.type().anchor().share(), 0);
        for (Face.Placed each : Face.letters(label.text())) {
            AffineTransform letter = new AffineTransform(place);
            letter.translate(each.x() * size, 0);
            letter.scale(size / Face.UNITS, -size / Face.UNITS);
            page.fill(letter.createTransformedShape(each.glyph()));
        }
    }
}
