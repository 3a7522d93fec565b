package winnow.report.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that has a width, as the area that it covers: a strip per straight piece, a disc per corner. The JDK's own stroke
 * gives other dots from one version to the next; what it fills does not differ.
 */
final class Stroke {

    private static final double DASH = 5;
    private static final double GAP = 4;
    private static final int CORNERS = 12;

    /** A straight piece. */
    private record Piece(double x1, double y1, double x2, double y2) {

        double length() {
            return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        }

        Piece part(double from, double to) {
            double all = length();
            double dx = (x2 - x1) / all;
            double dy = (y2 - y1) / all;
            return new Piece(x1 + dx * from, y1 + dy * from, x1 + dx * to, y1 + dy * to);
        }
    }

    private final Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double half;

    private Stroke(double width) {
        this.half = width / 2;
    }

    /** @param path of straight pieces */
    static Path2D of(Path2D path, Paint paint) {
        Stroke stroke = new Stroke(paint.width());
        for (List<Piece> line : lines(path)) {
            List<Piece> drawn = paint.dashed() ? dashes(line) : line;
            drawn.forEach(stroke::strip);
            for (int i = 0; i < drawn.size(); i++) {
                Piece here = drawn.get(i);
                Piece next = drawn.get((i + 1) % drawn.size());
                if (here.x2 == next.x1 && here.y2 == next.y1) {
                    stroke.disc(here.x2, here.y2);
                }
            }
        }
        return stroke.area;
    }

    private static List<List<Piece>> lines(Path2D path) {
        List<List<Piece>> lines = new ArrayList<>();
        double[] to = new double[6];
        double[] start = new double[2];
        double[] at = new double[2];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(to);
            if (kind == PathIterator.SEG_MOVETO) {
                lines.add(new ArrayList<>());
                start = new double[] {to[0], to[1]};
                at = start;
                continue;
            }
            double[] end = kind == PathIterator.SEG_CLOSE ? start : new double[] {to[0], to[1]};
            Piece piece = new Piece(at[0], at[1], end[0], end[1]);
            if (piece.length() > 0) {
                lines.get(lines.size() - 1).add(piece);
            }
            at = end;
        }
        return lines;
    }

    private static List<Piece> dashes(List<Piece> line) {
        List<Piece> dashes = new ArrayList<>();
        double gone = 0;
        for (Piece piece : line) {
            double at = 0;
            while (at < piece.length()) {
                double inside = gone % (DASH + GAP);
                double rest = inside < DASH ? DASH - inside : DASH + GAP - inside;
                double end = Math.min(piece.length(), at + Math.max(rest, 0.001));
                if (inside < DASH) {
                    dashes.add(piece.part(at, end));
                }
                gone += end - at;
                at = end;
            }
        }
        return dashes;
    }

    private void strip(Piece piece) {
        double length = piece.length();
        double x = -(piece.y2 - piece.y1) / length * half;
        double y = (piece.x2 - piece.x1) / length * half;
        area.moveTo(piece.x1 - x, piece.y1 - y);
        area.lineTo(piece.x2 - x, piece.y2 - y);
        area.lineTo(piece.x2 + x, piece.y2 + y);
        area.lineTo(piece.x1 + x, piece.y1 + y);
        area.closePath();
    }

    /** In the same turn as a strip, so that where both are, neither takes the other away. */
    private void disc(double x, double y) {
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double right = x + half * StrictMath.cos(angle);
            double down = y + half * StrictMath.sin(angle);
            if (i == 0) {
                area.moveTo(right, down);
            } else {
                area.lineTo(right, down);
            }
        }
        area.closePath();
    }
}
