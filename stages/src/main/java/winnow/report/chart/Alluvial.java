package winnow.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Face;
import winnow.report.drawing.Mark;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/**
 * The values of two columns as bars that stand on each other, and a band from one to the other as wide as what they have in
 * common. A band has the colour of where it comes from, and is told where one points.
 */
final class Alluvial implements Chart {

    private static final double HEIGHT = 420;
    private static final double THICK = 10;
    private static final double GAP = 6;
    private static final double LABEL = 190;
    private static final double LEFT = Plot.MARGIN + LABEL;
    private static final double RIGHT = Plot.RIGHT - LABEL - THICK;
    private static final double PALE = 0.5;

    @Override
    public void draw(Plot plot, Figure figure, Data data) {
        String from = figure.columns().rows().get(0);
        String to = figure.columns().rows().get(1);
        String value = figure.columns().value().get(0);
        Map<String, SortedMap<String, Double>> sums = new TreeMap<>();
        for (List<String> row : data.rows()) {
            data.number(row, value)
                    .filter(number -> number > 0)
                    .ifPresent(number -> sums.computeIfAbsent(data.text(row, from), each -> new TreeMap<>())
                            .merge(data.text(row, to), number, Double::sum));
        }
        plot.note("From " + from.replace('_', ' ') + " to " + to.replace('_', ' ') + ": " + data.said(value)
                + ", added up");
        plot.down(12);
        plot.canvas().text(from.replace('_', ' '), LEFT - 5, plot.y() + 6, Plot.QUIET.flushRight());
        plot.canvas().text(to.replace('_', ' '), RIGHT + THICK + 5, plot.y() + 6, Plot.QUIET);
        plot.down(18);
        new Page(plot, sums).draw();
    }

    /**
     * The bars of one side.
     *
     * @param sums by name
     * @param tops where each begins; they are far enough apart for their labels
     */
    private record Side(Map<String, Double> sums, Map<String, Double> tops, double bottom) {

        static Side of(Map<String, Double> sums, double top, double scale) {
            Map<String, Double> tops = new TreeMap<>();
            double y = top;
            double label = top;
            for (Entry<String, Double> each : sums.entrySet()) {
                double height = each.getValue() * scale;
                double begin = Math.max(y, label - height / 2);
                tops.put(each.getKey(), begin);
                y = begin + height + GAP;
                label = begin + height / 2 + Plot.LEADING;
            }
            return new Side(sums, tops, Math.max(y, label));
        }
    }

    /** The drawing of one table. */
    private record Page(Plot plot, Map<String, SortedMap<String, Double>> sums) {

        void draw() {
            Map<String, Double> left = new TreeMap<>();
            Map<String, Double> right = new TreeMap<>();
            sums.forEach((from, bands) -> bands.forEach((to, sum) -> {
                left.merge(from, sum, Double::sum);
                right.merge(to, sum, Double::sum);
            }));
            double all = left.values().stream().mapToDouble(each -> each).sum();
            double scale = all > 0 ? HEIGHT / all : 0;
            Side from = Side.of(left, plot.y(), scale);
            Side to = Side.of(right, plot.y(), scale);
            Palette palette = Palette.of(List.copyOf(left.keySet()));
            bands(from, to, scale, palette);
            bars(from, scale, palette, true);
            bars(to, scale, palette, false);
            plot.down(Math.max(from.bottom(), to.bottom()) - plot.y());
        }

        /** The widest lie below. */
        private void bands(Side from, Side to, double scale, Palette palette) {
            Map<String, Double> begins = new TreeMap<>(from.tops());
            Map<String, Double> ends = new TreeMap<>(to.tops());
            List<Entry<Double, Mark>> bands = new ArrayList<>();
            sums.forEach((source, parts) -> parts.forEach((target, sum) -> {
                double width = sum * scale;
                double begin = begins.merge(source, width, Double::sum) - width;
                double end = ends.merge(target, width, Double::sum) - width;
                Paint paint = Paint.filled(palette.colour(source).towards(Colour.WHITE, PALE));
                String told = source + ", " + target + ": " + Words.number(sum);
                bands.add(Map.entry(-width, new Mark(band(begin, end, width), paint, told)));
            }));
            bands.stream()
                    .sorted(Comparator.comparingDouble(Entry::getKey))
                    .map(Entry::getValue)
                    .forEach(mark -> plot.canvas().mark(mark.outline(), mark.paint(), mark.told()));
        }

        private static Outline band(double begin, double end, double width) {
            double middle = (LEFT + THICK + RIGHT) / 2;
            return new Outline.Pen()
                    .line(LEFT + THICK, begin)
                    .curve(middle, begin, middle, end, RIGHT, end)
                    .to(RIGHT, end + width)
                    .curve(middle, end + width, middle, begin + width, LEFT + THICK, begin + width)
                    .close()
                    .outline();
        }

        private void bars(Side side, double scale, Palette palette, boolean isLeft) {
            Type type = isLeft ? Plot.TEXT.flushRight() : Plot.TEXT;
            double x = isLeft ? LEFT : RIGHT;
            side.tops().forEach((name, y) -> {
                double height = side.sums().get(name) * scale;
                String number = "\u00A0\u00A0(" + Words.number(side.sums().get(name)) + ")";
                Colour colour = isLeft ? palette.colour(name) : Colour.QUIET;
                plot.canvas().mark(Outline.rectangle(x, y, THICK, height), Paint.filled(colour), name + number);
                double widest = LABEL - 12 - type.width(number);
                String shown = Face.shortened(name.isEmpty() ? "\u2013" : name, widest / type.size()) + number;
                double place = isLeft ? x - 5 : x + THICK + 5;
                plot.canvas().text(shown, place, y + height / 2 + type.drop(), type);
            });
        }
    }
}
