package winnow.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import winnow.report.chart.Panel.Part;
import winnow.report.chart.Panel.Row;
import winnow.report.chart.Plot.Head;
import winnow.report.drawing.Box;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;

/**
 * A line per row with its label on the left, and dots on as many scales as there are values, beside each other. What a dot
 * is a part of is told by its form and colour.
 */
final class DotChart implements Chart {

    private static final double NARROWEST_LABEL = 60;
    private static final double WIDEST_LABEL = 150;
    private static final double GAP = 16;
    private static final double LINE = 12;
    private static final double RADIUS = 3.4;

    @Override
    public void draw(Plot plot, Figure figure, Data data) {
        List<Panel> panels = Panel.of(figure, data);
        double label = Panel.labels(panels, NARROWEST_LABEL, WIDEST_LABEL);
        new Page(plot, figure, data, panels, label).draw();
    }

    /** Forms that differ without their colour. */
    static void form(Canvas canvas, int index, double x, double y, Paint paint, String told) {
        double r = RADIUS;
        Outline form = switch (index % 5) {
            case 0 -> Outline.circle(x, y, r);
            case 1 -> Outline.polygon(x, y - r * 1.2, x + r * 1.1, y + r * 0.9, x - r * 1.1, y + r * 0.9);
            case 2 -> Outline.rectangle(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
            case 3 -> Outline.polygon(x, y - r * 1.3, x + r * 1.3, y, x, y + r * 1.3, x - r * 1.3, y);
            default -> Outline.polygon(x, y + r * 1.2, x + r * 1.1, y - r * 0.9, x - r * 1.1, y - r * 0.9);
        };
        canvas.mark(form, paint, told);
    }

    /** The drawing of one table. */
    private record Page(Plot plot, Figure figure, Data data, List<Panel> panels, double label) {

        void draw() {
            List<String> values = figure.columns().value();
            List<String> names = Panel.partNames(panels);
            figure.columns()
                    .parts()
                    .ifPresent(what -> plot.legend(
                            what.replace('_', ' '),
                            names,
                            (box, name) -> form(
                                    plot.canvas(),
                                    names.indexOf(name),
                                    box.x() + RADIUS + 2,
                                    box.y() + 4.5,
                                    paint(names, name),
                                    "")));
            List<Axis> axes = Stream.iterate(0, i -> i + 1)
                    .limit(values.size())
                    .map(this::axis)
                    .toList();
            header(axes);
            for (Panel panel : panels) {
                panel(panel, axes, names);
            }
            values.forEach(this::tellWhatHasNoPlace);
        }

        private static Paint paint(List<String> names, String name) {
            return Paint.filled(Palette.of(names).colour(name)).edged(Colour.WHITE, 0.5);
        }

        private Axis axis(int index) {
            String value = figure.columns().value().get(index);
            double all = Plot.RIGHT - Plot.MARGIN - label;
            double wide = all / figure.columns().value().size();
            double from = Plot.MARGIN + label + wide * index + GAP;
            double to = from + wide - GAP - 6;
            List<Double> numbers =
                    numbers(value).filter(this::hasPlace).sorted().toList();
            double largest = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1);
            return figure.look().isLogarithmic()
                    ? Axis.logarithmic(numbers.isEmpty() ? 1 : numbers.get(0), largest, from, to)
                    : Axis.linear(largest, from, to);
        }

        private Stream<Double> numbers(String value) {
            return Panel.all(panels)
                    .flatMap(row -> row.parts().stream())
                    .map(part -> part.values().getOrDefault(value, Double.NaN))
                    .filter(number -> !number.isNaN());
        }

        private boolean hasPlace(double number) {
            return figure.look().isLogarithmic() ? number > 0 : number >= 0;
        }

        private void tellWhatHasNoPlace(String value) {
            long without = numbers(value).filter(number -> !hasPlace(number)).count();
            if (without > 0) {
                plot.note(Words.count(without, "values") + " of " + value.replace('_', ' ')
                        + " at or below zero cannot be shown on this scale");
            }
        }

        private void header(List<Axis> axes) {
            List<Head> heads = new ArrayList<>();
            heads.add(new Head(figure.columns().saidRows(), Plot.MARGIN, label));
            String scale = figure.look().isLogarithmic() ? ", logarithmic scale" : "";
            for (int i = 0; i < axes.size(); i++) {
                Axis axis = axes.get(i);
                String said = data.said(figure.columns().value().get(i)) + scale;
                heads.add(new Head(said, axis.from(), axis.to() - axis.from()));
            }
            plot.heads(heads);
            axes.forEach(plot::ticks);
            plot.down(15);
        }

        private void panel(Panel panel, List<Axis> axes, List<String> names) {
            if (!panel.name().isEmpty()) {
                plot.heading(panel.name());
            }
            double height = panel.rows().stream().mapToDouble(this::height).sum();
            axes.forEach(axis -> plot.grid(axis, plot.y(), plot.y() + height));
            for (Row row : panel.rows()) {
                double middle = plot.y() + LINE / 2;
                plot.column(row.name(), new Box(Plot.MARGIN, middle, label, 0), Plot.TEXT);
                for (int i = 0; i < axes.size(); i++) {
                    dots(row, axes.get(i), figure.columns().value().get(i), middle, names);
                }
                plot.down(height(row));
            }
            if (!panel.folded().isEmpty()) {
                plot.note("and " + Words.count(panel.folded().size(), "more rows") + " in the table");
            }
        }

        private double height(Row row) {
            return Plot.lines(row.name(), label, Plot.TEXT) * LINE;
        }

        private void dots(Row row, Axis axis, String value, double middle, List<String> names) {
            plot.canvas().mark(Outline.line(axis.from(), middle, axis.to(), middle), Plot.GRID);
            List<Part> parts = row.parts().stream()
                    .filter(part -> part.values().containsKey(value))
                    .filter(part -> hasPlace(part.values().get(value)))
                    .toList();
            List<Double> places = parts.stream()
                    .map(part -> axis.at(part.values().get(value)))
                    .toList();
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                String number = Words.number(part.values().get(value)) + " " + data.unit(value);
                String told = row.name() + ", " + part.name() + ": " + number.strip();
                int form = names.indexOf(part.name());
                double y = middle + aside(places, i);
                form(plot.canvas(), form, places.get(i), y, paint(names, part.name()), told);
            }
        }

        /** How far a dot is moved up or down, so that it does not hide another one of its row. */
        private static double aside(List<Double> places, int index) {
            List<Integer> close = IntStream.range(0, places.size())
                    .filter(i -> Math.abs(places.get(i) - places.get(index)) < 2 * RADIUS)
                    .boxed()
                    .toList();
            double step = LINE / 2 / close.size();
            return close.size() == 1 ? 0 : (close.indexOf(index) - (close.size() - 1) / 2.0) * step * 1.8;
        }
    }
}
