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
    private static final double NUMBER = 42;
    private static final double GAP = 8;

    static BarLayout of(Figure figure, List<Panel> panels) {
        double label = Math.min(
                WIDEST_LABEL,
                panels.stream()
                                .flatMap(panel -> panel.rows().stream())
                                .mapToDouble(row -> Plot.TEXT.width(row.name()))
                                .max()
                                .orElse(0)
                        + 1);
        boolean hasWords = hasParts(panels);
        double words = hasWords ? Plot.RIGHT - WORDS : Plot.RIGHT;
        double from = Plot.MARGIN + label + GAP;
        String value = figure.columns().value().get(0);
        double largest = figure.look().kind() == Kind.BARS ? Panel.largest(panels, value) : largestPart(panels, value);
        return new BarLayout(label, words, Axis.linear(largest, from, words - NUMBER), Palette.of(panels, value));
    }

    private static boolean hasParts(List<Panel> panels) {
        return !Panel.partNames(panels).equals(List.of(""));
    }

    private static double largestPart(List<Panel> panels, String value) {
        return panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.parts().stream())
                .mapToDouble(part -> part.values().getOrDefault(value, 0.0))
                .max()
                .orElse(0);
    }
}
