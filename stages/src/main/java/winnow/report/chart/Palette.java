package winnow.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.report.drawing.Box;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;

/**
 * Which colour tells what. Those names that have most get a colour each, the others are grey. Where there are few names,
 * each has a pattern besides.
 *
 * @param named those with a colour, in its order
 * @param hasOthers whether there are others
 */
record Palette(List<String> named, boolean hasOthers) {

    private static final int PATTERNS = 4;
    private static final double STEP = 4;
    private static final Paint HATCH = Paint.line(Colour.WHITE, 1.1);

    /** The names that colours tell in these panels. */
    static Palette of(List<Panel> panels, String value) {
        Map<String, Double> totals = new TreeMap<>();
        Panel.all(panels)
                .flatMap(row -> row.parts().stream())
                .forEach(part -> totals.merge(part.colour(), part.values().getOrDefault(value, 0.0), Double::sum));
        Comparator<Map.Entry<String, Double>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<String> named = totals.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .limit(Colour.DISTINCT.size())
                .map(Map.Entry::getKey)
                .toList();
        return new Palette(named, totals.size() > named.size());
    }

    /** Those names in that order. */
    static Palette of(List<String> names) {
        int most = Math.min(names.size(), Colour.DISTINCT.size());
        return new Palette(List.copyOf(names.subList(0, most)), names.size() > most);
    }

    Colour colour(String name) {
        int index = named.indexOf(name);
        return index < 0 ? Colour.OTHER : Colour.DISTINCT.get(index);
    }

    /** Fills a rectangle as the name says. */
    void fill(Canvas canvas, Box box, String name, String told) {
        Paint paint = Paint.filled(colour(name)).edged(Colour.WHITE, 0.35);
        canvas.mark(Outline.rectangle(box.x(), box.y(), box.width(), box.height()), paint, told);
        int pattern = named.size() > PATTERNS ? 0 : named.indexOf(name);
        if (pattern == 1 || pattern == 3) {
            diagonals(canvas, box, pattern == 1);
        } else if (pattern == 2) {
            double middle = box.y() + box.height() / 2;
            canvas.mark(Outline.line(box.x(), middle, box.right(), middle), HATCH);
        }
    }

    private static void diagonals(Canvas canvas, Box box, boolean rising) {
        for (double start = box.x() - box.height() + STEP / 2; start < box.right(); start += STEP) {
            double left = Math.max(start, box.x());
            double right = Math.min(start + box.height(), box.right());
            if (left < right) {
                double from = rising ? box.bottom() - (left - start) : box.y() + (left - start);
                double to = rising ? box.bottom() - (right - start) : box.y() + (right - start);
                canvas.mark(Outline.line(left, from, right, to), HATCH);
            }
        }
    }
}
