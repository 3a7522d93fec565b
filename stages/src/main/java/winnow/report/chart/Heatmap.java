package winnow.report.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.report.chart.Figure.Columns;
import winnow.report.chart.Panel.Part;
import winnow.report.chart.Panel.Row;
import winnow.report.drawing.Box;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Face;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/** A cell for each row and column, with its number, the darker the more; an empty one where there is none. */
final class Heatmap implements Chart {

    private static final double NARROWEST_LABEL = 60;
    private static final double WIDEST_LABEL = 230;
    private static final double WIDEST_CELL = 90;
    private static final double GAP = 8;
    private static final double PADDING = 8;
    private static final double LINE = 18;
    private static final double TALLEST_HEADER = 130;
    private static final Colour PALE = new Colour(0xE8F1FA);
    private static final Colour DARK = new Colour(0x08457E);

    @Override
    public void draw(Plot plot, Figure figure, Data data) {
        List<Panel> panels = Panel.of(figure, data);
        List<String> columns = Panel.partNames(panels);
        double label = Panel.labels(panels, NARROWEST_LABEL, WIDEST_LABEL);
        double room = Plot.RIGHT - Plot.MARGIN - label - GAP;
        double largest = Panel.largestPart(panels, figure.columns().value().get(0));
        int fitting = (int) (room / (Plot.TEXT.width(Words.number(largest)) + PADDING));
        List<String> shown = columns.subList(0, Math.min(columns.size(), fitting));
        double cell = Math.min(WIDEST_CELL, room / Math.max(1, shown.size()));
        new Page(plot, figure, shown, label, cell).draw(panels, data);
        if (shown.size() < columns.size()) {
            plot.note("and " + Words.count(columns.size() - shown.size(), "more columns") + " in the table");
        }
    }

    /** The drawing of one table. */
    private record Page(Plot plot, Figure figure, List<String> columns, double label, double cell) {

        void draw(List<Panel> panels, Data data) {
            plot.note(data.said(value()) + "; rows: " + figure.columns().saidRows() + "; columns: "
                    + Columns.said(List.of(figure.columns().parts().orElseThrow())));
            header();
            double largest = Panel.largestPart(panels, value());
            for (Panel panel : panels) {
                if (!panel.name().isEmpty()) {
                    plot.heading(panel.name());
                }
                panel.rows().forEach(row -> row(row, largest));
                if (!panel.folded().isEmpty()) {
                    plot.note("and " + Words.count(panel.folded().size(), "more rows") + " in the table");
                }
            }
        }

        private String value() {
            return figure.columns().value().get(0);
        }

        private double left(int column) {
            return Plot.MARGIN + label + GAP + column * cell;
        }

        /** Names of columns stand upright if one of them is wider than its column. */
        private void header() {
            boolean fits = columns.stream().allMatch(name -> Plot.TEXT.width(name) <= cell - 4);
            double longest =
                    columns.stream().mapToDouble(Plot.TEXT::width).max().orElse(0);
            double height = fits ? Plot.LEADING : Math.min(TALLEST_HEADER, longest);
            double bottom = plot.y() + 6 + height;
            Type type = fits ? Plot.TEXT.centred() : Plot.TEXT.upwards();
            for (int i = 0; i < columns.size(); i++) {
                String name = fits ? columns.get(i) : Face.shortened(columns.get(i), TALLEST_HEADER / type.size());
                double drop = fits ? 0 : type.drop();
                plot.canvas().text(name, left(i) + cell / 2 + drop, bottom - (fits ? 2 : 0), type);
            }
            plot.down(height + 10);
        }

        private void row(Row row, double largest) {
            int lines = Plot.lines(row.name(), label, Plot.TEXT);
            double height = Math.max(LINE, lines * Plot.LEADING + 4);
            double first = plot.y() + height / 2 - (lines - 1) * Plot.LEADING / 2;
            plot.column(row.name(), new Box(Plot.MARGIN, first, label, 0), Plot.TEXT);
            Map<String, Part> parts = row.parts().stream().collect(Collectors.toMap(Part::name, Function.identity()));
            for (int i = 0; i < columns.size(); i++) {
                Optional<Double> number = Optional.ofNullable(parts.get(columns.get(i)))
                        .map(part -> part.values().getOrDefault(value(), 0.0));
                Box box = new Box(left(i), plot.y(), cell, height);
                cell(box, number, largest, row.name() + ", " + columns.get(i));
            }
            plot.down(height);
        }

        private void cell(Box box, Optional<Double> number, double largest, String name) {
            double value = number.orElse(0.0);
            double share = Math.sqrt(Math.max(0, value) / Math.max(1, largest));
            Colour colour = value > 0 ? PALE.towards(DARK, share) : Colour.WHITE;
            Paint paint = Paint.filled(colour).edged(value > 0 ? Colour.WHITE : Colour.PALE, 1);
            String told = number.map(each -> name + ": " + Words.number(each)).orElse("");
            plot.canvas().mark(Outline.rectangle(box.x(), box.y(), box.width(), box.height()), paint, told);
            Type type = Type.of(Plot.TEXT.size(), colour.text()).centred();
            number.ifPresent(each -> plot.canvas()
                    .text(Words.number(each), box.x() + cell / 2, box.y() + box.height() / 2 + type.drop(), type));
        }
    }
}
