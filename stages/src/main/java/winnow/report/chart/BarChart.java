package winnow.report.chart;

import java.util.List;

/**
 * Bars that run to the right, with their label on the left and their number at the end. A bar that is made of parts has the
 * names of the largest beside it, in the order of the parts.
 */
final class BarChart implements Chart {

    @Override
    public void draw(Plot plot, Figure figure, Data data) {
        data.unit(figure.columns().value());
        List<Panel> panels = Panel.of(figure, data);
        new BarPage(plot, figure, panels, BarLayout.of(figure, panels)).draw(data);
    }
}
