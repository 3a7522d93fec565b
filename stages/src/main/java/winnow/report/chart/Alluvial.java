package winnow.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Face;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/**
 * Values of one column as bars that stand on each other, and bands from them to the values of the next, as wide as what
 * they have in common. Bands have the colour of the first column's value; the pairs are also told where one points.
 */
final class Alluvial implements Chart {

    private static final double HEIGHT = 420;
    private static final double THICK = 10;
    private static final double GAP = 6;
    private static final double LABEL = 190;
    private static final double PALE = 0.5;

    @Override
    public void draw(Plot plot, Figure figure, Data data) {
        List<String> columns = figure.columns().rows();
        String value = figure.columns().value().get(0);
        String levels = String.join(" to ", columns).replace('_', ' ');
        plot.note("From " + levels + "; " + data.said(value) + ", added up over all rows");
        plot.down(10);
        List<Level> levelsOfTable = new ArrayList<>();
        for (String column : columns) {
            levelsOfTable.add(Level.of(sums(data, List.of(column), value)));
        }
        new Page(plot, columns, levelsOfTable).draw(data, value);
    }

    /** Sums by the combination of some columns, in the order in which they come. */
    private static Map<List<String>, Double> sums(Data data, List<String> columns, String value) {
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        for (List<String> row : data.rows()) {
            List<String> key =
                    columns.stream().map(column -> data.text(row, column)).toList();
            data.number(row, value).ifPresent(number -> sums.merge(key, number, Double::sum));
        }
        sums.values().removeIf(sum -> sum <= 0);
        return sums;
    }

    /** The values of a column, sorted, with their sums. */
    private record Level(Map<String, Double> nodes) {

        static Level of(Map<List<String>, Double> sums) {
            Map<String, Double> nodes = new LinkedHashMap<>();
            sums.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().get(0)))
                    .forEach(entry -> nodes.put(entry.getKey().get(0), entry.getValue()));
            return new Level(nodes);
        }

        /** Where each node begins: far enough apart for the labels. */
        Map<String, Double> tops(double top, double scale) {
            Map<String, Double> tops = new LinkedHashMap<>();
            double y = top;
            double label = top;
            for (Map.Entry<String, Double> node : nodes.entrySet()) {
                double height = node.getValue() * scale;
                double begin = Math.max(y, label - height / 2);
                tops.put(node.getKey(), begin);
                y = begin + height + GAP;
                label = begin + height / 2 + Plot.LEADING;
            }
            return tops;
        }

        double bottom(double top, double scale) {
            double[] bottom = {top};
            tops(top, scale)
                    .forEach((name, y) ->
                            bottom[0] = Math.max(bottom[0], y + Math.max(Plot.LEADING, nodes.get(name) * scale)));
            return bottom[0];
        }
    }

    /** The drawing of one table. */
    private record Page(Plot plot, List<String> columns, List<Level> levels) {

        void draw(Data data, String value) {
            double all = levels.get(0).nodes().values().stream()
                    .mapToDouble(each -> each)
                    .sum();
            double scale = all > 0 ? HEIGHT / all : 0;
            double top = plot.y() + 14;
            Palette palette = Palette.of(levels.get(0).nodes().keySet().stream().toList());
            for (int i = 0; i + 1 < levels.size(); i++) {
                bands(data, value, i, scale, palette);
            }
            for (int i = 0; i < levels.size(); i++) {
                nodes(i, scale, palette);
            }
            double bottom = levels.stream()
                    .mapToDouble(level -> level.bottom(top, scale))
                    .max()
                    .orElse(top);
            plot.down(bottom - plot.y() + 4);
        }

        private double x(int level) {
            double from = Plot.MARGIN + LABEL;
            double to = Plot.RIGHT - LABEL - THICK;
            return from + (to - from) * level / (levels.size() - 1);
        }

        private double top() {
            return plot.y() + 14;
        }

        private void bands(Data data, String value, int level, double scale, Palette palette) {
            Map<String, Double> from = levels.get(level).tops(top(), scale);
            Map<String, Double> to = levels.get(level + 1).tops(top(), scale);
            List<String> keys = List.of(columns.get(0), columns.get(level), columns.get(level + 1));
            sums(data, keys, value).entrySet().stream()
                    .sorted(Comparator.comparing(entry -> String.join("\u001F", entry.getKey())))
                    .forEach(entry -> {
                        double width = entry.getValue() * scale;
                        String left = entry.getKey().get(1);
                        String right = entry.getKey().get(2);
                        Colour colour = palette.colour(entry.getKey().get(0)).towards(Colour.WHITE, PALE);
                        double begin = from.merge(left, width, Double::sum) - width;
                        double end = to.merge(right, width, Double::sum) - width;
                        String told = left + ", " + right + ": " + Words.number(entry.getValue());
                        plot.canvas().mark(band(level, begin, end, width), Paint.filled(colour), told);
                    });
        }

        private Outline band(int level, double begin, double end, double width) {
            double left = x(level) + THICK;
            double right = x(level + 1);
            double middle = (left + right) / 2;
            return new Outline.Pen()
                    .line(left, begin)
                    .curve(middle, begin, middle, end, right, end)
                    .to(right, end + width)
                    .curve(middle, end + width, middle, begin + width, left, begin + width)
                    .close()
                    .outline();
        }

        private void nodes(int level, double scale, Palette palette) {
            boolean first = level == 0;
            Type type = first ? Plot.TEXT.flushRight() : Plot.TEXT;
            double x = first ? x(level) - 5 : x(level) + THICK + 5;
            plot.canvas()
                    .text(
                            columns.get(level).replace('_', ' '),
                            x,
                            plot.y() + 6,
                            first ? Plot.QUIET.flushRight() : Plot.QUIET);
            Level here = levels.get(level);
            here.tops(top(), scale).forEach((name, y) -> {
                double height = here.nodes().get(name) * scale;
                Colour colour = first ? palette.colour(name) : Colour.QUIET;
                String number = Words.number(here.nodes().get(name));
                Outline bar = Outline.rectangle(x(level), y, THICK, height);
                plot.canvas().mark(bar, Paint.filled(colour), name + ": " + number);
                String shown = Face.shortened(name, (LABEL - 12 - Plot.TEXT.width("  " + number)) / type.size());
                plot.canvas().text(shown + "\u00A0\u00A0" + number, x, y + height / 2 + type.drop(), type);
            });
        }
    }
}
