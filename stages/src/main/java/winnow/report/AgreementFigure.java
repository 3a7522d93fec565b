package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;

/**
 * How far reviewers agree, as a figure: a line per pair of reviewers and phase, in all and per month, with kappa and its
 * interval, the share of agreement and positive agreement on one scale. Each mark has its own form, so that none depends on
 * colour, and each is told in words as its title.
 */
final class AgreementFigure {

    private static final int WIDTH = 790;
    private static final int LEFT = 330;
    private static final int RIGHT = 770;
    private static final int LEGEND = 270;
    private static final int LEGEND_Y = 30;
    private static final int LINE = 26;
    private static final int TOP = 66;
    private static final double LOWEST = -0.5;

    private final StringBuilder out = new StringBuilder();

    private AgreementFigure() {}

    /** The drawing; without lines if there are no votes to compare. */
    static String of(Duck duck) throws IOException {
        List<Map<String, Optional<Object>>> rows =
                duck.query(Duck.resource(AgreementFigure.class, "page/agreement_figure.sql"));
        AgreementFigure figure = new AgreementFigure();
        int bottom = TOP + LINE * Math.max(1, rows.size());
        figure.scale(bottom);
        figure.legend();
        int y = TOP + LINE / 2;
        for (Map<String, Optional<Object>> row : rows) {
            figure.row(row, y);
            y += LINE;
        }
        return figure.frame(bottom + 30);
    }

    private void scale(int bottom) {
        for (int tenth = -5; tenth <= 10; tenth += 5) {
            double x = x(tenth / 10.0);
            path(tenth == 0 ? "zero" : "grid", "M%.1f %dV%d", x, TOP - 6, bottom);
            text(x, bottom + 18, " text-anchor=\"middle\"", String.valueOf(tenth / 10.0));
        }
    }

    private void legend() {
        circle(LEGEND, LEGEND_Y, "kappa");
        text(LEGEND + 10, LEGEND_Y + 4, "", "Cohen\u2019s kappa, 95% interval");
        diamond(LEGEND + 230, LEGEND_Y, "positive agreement");
        text(LEGEND + 240, LEGEND_Y + 4, "", "positive agreement");
        tick(LEGEND + 400, LEGEND_Y, "agreement");
        text(LEGEND + 408, LEGEND_Y + 4, "", "agreement");
    }

    private void row(Map<String, Optional<Object>> row, int y) {
        String label = "%s, %s".formatted(said(row, "phase"), said(row, "reviewers"));
        boolean all = said(row, "part").equals("all");
        text(10, y + 4, "", all ? label : "\u2003" + said(row, "part"));
        text(LEFT - 14, y + 4, " text-anchor=\"end\" class=\"quiet\"", "n = " + said(row, "citations"));
        number(row, "low")
                .ifPresent(low -> path(
                        "whisker",
                        "M%.1f %dH%.1f",
                        x(low),
                        y,
                        x(number(row, "high").orElse(low))));
        number(row, "agreement").ifPresent(share -> tick(x(share), y, told("agreement", share)));
        number(row, "positive").ifPresent(share -> diamond(x(share), y, told("positive agreement", share)));
        number(row, "kappa").ifPresent(kappa -> circle(x(kappa), y, told("kappa", kappa)));
    }

    private static String said(Map<String, Optional<Object>> row, String column) {
        return row.get(column).map(Object::toString).orElse("");
    }

    private static Optional<Double> number(Map<String, Optional<Object>> row, String column) {
        return row.get(column).map(value -> ((Number) value).doubleValue());
    }

    private static String told(String name, double value) {
        return String.format(Locale.ROOT, "%s %.3f", name, value);
    }

    private static double x(double value) {
        return LEFT + (Math.max(LOWEST, value) - LOWEST) / (1 - LOWEST) * (RIGHT - LEFT);
    }

    private void circle(double x, double y, String title) {
        mark("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" class=\"kappa\"><title>%s</title></circle>\n", x, y, title);
    }

    private void diamond(double x, double y, String title) {
        mark("<path d=\"M%.1f %.1fm0 -6l6 6l-6 6l-6 -6z\" class=\"positive\"><title>%s</title></path>\n", x, y, title);
    }

    private void tick(double x, double y, String title) {
        mark("<path d=\"M%.1f %.1fm0 -7v14\" class=\"share\"><title>%s</title></path>\n", x, y, title);
    }

    private void mark(String form, double x, double y, String title) {
        out.append(String.format(Locale.ROOT, form, x, y, Markup.escape(title)));
    }

    private void path(String kind, String form, Object... numbers) {
        String line = String.format(Locale.ROOT, form, numbers);
        out.append("<path d=\"").append(line).append("\" class=\"").append(kind).append("\"/>\n");
    }

    private void text(double x, int y, String attributes, String text) {
        out.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%d\"%s>%s</text>\n", x, y, attributes, Markup.escape(text)));
    }

    private String frame(int height) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" class="agreement" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="Agreement of reviewers">
                <title>Agreement of reviewers before adjudication</title>
                <style>
                .agreement { font-family: Helvetica, Arial, sans-serif; font-size: 13px; background: #fff }
                .agreement text { fill: #111 }
                .agreement .quiet { fill: #555; font-size: 12px }
                .agreement path { fill: none; stroke: #222 }
                .agreement .grid { stroke: #ddd }
                .agreement .zero { stroke: #888 }
                .agreement .whisker { stroke: #0b57a4; stroke-width: 2.5 }
                .agreement .kappa { fill: #0b57a4 }
                .agreement .positive { fill: #fff; stroke: #9a5b00; stroke-width: 2 }
                .agreement .share { stroke: #222; stroke-width: 2.5 }
                </style>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                %3$s</svg>
                """, WIDTH, height, out);
    }
}
