package winnow.report.chart;

import java.util.Map;
import winnow.report.chart.Figure.Columns;
import winnow.report.chart.Figure.Kind;
import winnow.report.drawing.Drawing;

/** Draws figures. */
public final class Charts {

    private static final Map<Kind, Chart> CHARTS = Map.of(
            Kind.BARS, new BarChart(),
            Kind.GROUPED, new BarChart(),
            Kind.DOTS, new DotChart(),
            Kind.HEATMAP, new Heatmap(),
            Kind.TIMELINE, new Timeline(),
            Kind.FLOW, new Alluvial());

    private Charts() {}

    /** The figure of a table; one that says so if there is nothing to draw. */
    public static Drawing draw(Figure figure, Data data) {
        Plot plot = new Plot();
        plot.title(figure.title());
        Chart chart = CHARTS.get(figure.look().kind());
        Map<String, Data> parts = data.by(figure.columns().each().stream().toList());
        if (data.rows().isEmpty()) {
            plot.note("No evidence yet: the table " + data.name() + " has no rows.");
            return plot.drawing(figure.title(), description(figure, data));
        }
        parts.forEach((name, part) -> {
            if (!name.isEmpty()) {
                plot.note(figure.columns().each().orElseThrow().replace('_', ' ') + ": " + name);
                plot.down(4);
            }
            if (figure.columns().panels().size() > 1) {
                plot.note("panels: " + Columns.said(figure.columns().panels()));
                plot.down(2);
            }
            chart.draw(plot, figure, part);
        });
        return plot.drawing(figure.title(), description(figure, data));
    }

    private static String description(Figure figure, Data data) {
        return figure.caption().strip() + " Drawn from "
                + Words.count(data.rows().size(), "rows") + " of the table " + data.name() + ".";
    }
}
