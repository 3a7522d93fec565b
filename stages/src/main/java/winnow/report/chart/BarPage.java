package winnow.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.report.chart.Figure.Kind;
import winnow.report.chart.Panel.Part;
import winnow.report.chart.Panel.Row;
import winnow.report.chart.Plot.Head;
import winnow.report.drawing.Box;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Face;
import winnow.report.drawing.Type;

/**
 * The drawing of bars from one table: legend, scale, and panels of rows.
 *
 * @param panels in order
 * @param layout where what is
 */
record BarPage(Plot plot, Figure figure, List<Panel> panels, BarLayout layout) {

    private static final double WORDS = BarLayout.WORDS;
    private static final double GAP = 8;
    private static final double THICK = 8;
    private static final double STEP = 11;
    private static final Type NUMBER = Type.of(9.4, Colour.INK);

    void draw(Data data) {
        figure.look().colours().ifPresent(column -> legend(column.replace('_', ' ')));
        header(data);
        for (Panel panel : panels) {
            panel(panel);
        }
    }

    private void legend(String what) {
        Palette palette = layout.palette();
        List<String> names = palette.hasOthers()
                ? Stream.concat(palette.named().stream(), Stream.of("others")).toList()
                : palette.named();
        plot.legend(what, names, (box, name) -> palette.fill(plot.canvas(), box, name, ""));
    }

    private void header(Data data) {
        Figure.Columns columns = figure.columns();
        boolean pieces = figure.look().kind() == Kind.BARS && columns.parts().isPresent();
        String part = columns.parts().orElse("").replace('_', ' ');
        String measured = columns.value().stream().map(data::said).collect(Collectors.joining(", "));
        double width = layout.words() - GAP - layout.axis().from();
        plot.heads(List.of(
                new Head(columns.saidRows(), Plot.MARGIN, layout.label()),
                new Head(
                        pieces ? measured + ", a piece for each " + part : measured,
                        layout.axis().from(),
                        width),
                new Head(pieces ? part + ", the largest first" : part, layout.words(), WORDS)));
        plot.ticks(layout.axis());
        plot.down(14);
    }

    private void panel(Panel panel) {
        if (!panel.name().isEmpty()) {
            plot.heading(panel.name());
        }
        double height = panel.rows().stream().mapToDouble(this::height).sum();
        plot.grid(layout.axis(), plot.y(), plot.y() + height);
        for (Row row : panel.rows()) {
            row(row);
            plot.down(height(row));
        }
        if (!panel.folded().isEmpty()) {
            double rest = panel.folded().stream()
                    .mapToDouble(row -> row.total(value()))
                    .sum();
            String sum = figure.columns().value().size() == 1 ? ", with " + Words.number(rest) + " in all" : "";
            plot.note("and " + Words.count(panel.folded().size(), "more rows") + " in the table" + sum);
        }
    }

    private double height(Row row) {
        double label = Plot.lines(row.name(), layout.label(), Plot.TEXT) * Plot.LEADING;
        return Math.max(label, bars(row) * STEP) + 2;
    }

    private int bars(Row row) {
        return figure.look().kind() == Kind.BARS ? 1 : row.parts().size();
    }

    private void row(Row row) {
        double middle = plot.y() + 1 + Plot.LEADING / 2;
        plot.column(row.name(), new Box(Plot.MARGIN, middle, layout.label(), 0), Plot.TEXT);
        if (figure.look().kind() == Kind.BARS) {
            bar(row, middle);
        } else {
            bars(row, middle);
        }
    }

    private void bar(Row row, double middle) {
        double sum = 0;
        for (Part part : row.parts()) {
            double from = layout.axis().at(sum);
            sum += value(part);
            piece(part, from, layout.axis().at(sum), middle, row.name());
        }
        number(sum, layout.axis().at(sum), middle);
        List<String> names = row.parts().stream()
                .filter(part -> !part.name().isEmpty())
                .map(part -> part.name() + "\u00A0(" + Words.number(value(part)) + ")")
                .toList();
        String words = names.size() == 1 ? row.parts().get(0).name() : Words.list(names, WORDS / Plot.TEXT.size());
        words(words, middle);
    }

    private void bars(Row row, double middle) {
        double at = middle;
        for (Part part : row.parts()) {
            double end = layout.axis().at(value(part));
            piece(part, layout.axis().from(), end, at, row.name());
            number(value(part), end, at);
            words(part.name(), at);
            at += STEP;
        }
    }

    private void piece(Part part, double from, double to, double middle, String row) {
        String name = part.name().isEmpty() ? row : row + ", " + part.name();
        String told = name + ": " + Words.number(value(part));
        Box box = new Box(from, middle - THICK / 2, to - from, THICK);
        layout.palette().fill(plot.canvas(), box, part.colour(), told);
    }

    private void number(double value, double end, double middle) {
        plot.number(Words.number(value), end + 3, middle, NUMBER);
    }

    private void words(String words, double middle) {
        String shown = Face.shortened(words, WORDS / Plot.TEXT.size());
        plot.canvas().text(shown, layout.words(), middle + Plot.TEXT.drop(), Plot.TEXT);
    }

    private String value() {
        return figure.columns().value().get(0);
    }

    private double value(Part part) {
        return part.values().getOrDefault(value(), 0.0);
    }
}
