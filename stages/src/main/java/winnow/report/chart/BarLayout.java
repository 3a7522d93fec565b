package winnow.report.chart;

import java.util.List;
import winnow.report.chart.Figure.Kind;

/**
 * Where the columns of the page are.
 *
 * @param label how wide labels are
 * @param words where the names of parts begin
 * @param axis of the bars
 * @param palette of the parts
 */
record BarLayout(double label, double words, Axis axis, Palette palette) {

    static final double WORDS = 205;

    private static final double WIDEST_LABEL = 200;
    private static final double NARROWEST_LABEL = 80;
    private static final double NUMBER = 42;
    private static final double GAP = 8;

    static BarLayout of(Figure figure, List<Panel> panels) {
        double label = Panel.labels(panels, NARROWEST_LABEL, WIDEST_LABEL);
        boolean hasWords =
                figure.columns().parts().isPresent() || figure.columns().value().size() > 1;
        double words = hasWords ? Plot.RIGHT - WORDS : Plot.RIGHT;
        double from = Plot.MARGIN + label + GAP;
        String value = figure.columns().value().get(0);
        double largest =
                figure.look().kind() == Kind.BARS ? Panel.largest(panels, value) : Panel.largestPart(panels, value);
        return new BarLayout(label, words, Axis.linear(largest, from, words - NUMBER), Palette.of(panels, value));
    }
}
