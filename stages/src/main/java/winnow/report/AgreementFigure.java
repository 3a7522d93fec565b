package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Face;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

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

    private static final String TITLE = "Agreement of reviewers before adjudication";
    private static final Type TEXT = Type.of(13, Colour.INK);
    private static final Type NUMBER = Type.of(12, Colour.QUIET).flushRight();
    private static final Colour BLUE = Colour.DISTINCT.get(0);
    private static final Paint GRID = Paint.line(Colour.RULE, 1);
    private static final Paint ZERO = Paint.line(new Colour(0x888888), 1);
    private static final Paint WHISKER = Paint.line(BLUE, 2.5);
    private static final Paint KAPPA = Paint.filled(BLUE);
    private static final Paint POSITIVE = Paint.filled(Colour.WHITE).edged(new Colour(0x9A5B00), 2);
    private static final Paint SHARE = Paint.line(new Colour(0x222222), 2.5);

    private final Canvas canvas = new Canvas();

    private AgreementFigure() {}

    /** The drawing; without lines if there are no votes to compare. */
    static Drawing of(Duck duck) throws IOException {
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
        if (rows.isEmpty()) {
            figure.canvas.text("No citation has two votes yet.", 10, y + 4, TEXT);
        }
        String said = "Cohen\u2019s kappa with its interval, positive agreement and agreement; lines: " + rows.size();
        return figure.canvas.drawing(WIDTH, bottom + 30, TITLE, said);
    }

    private void scale(int bottom) {
        for (int tenth = -5; tenth <= 10; tenth += 5) {
            double x = x(tenth / 10.0);
            canvas.mark(Outline.line(x, TOP - 6, x, bottom), tenth == 0 ? ZERO : GRID);
            canvas.text(String.valueOf(tenth / 10.0), x, bottom + 18, TEXT.centred());
        }
    }

    private void legend() {
        circle(LEGEND, LEGEND_Y, "kappa");
        canvas.text("Cohen\u2019s kappa, 95% interval", LEGEND + 10, LEGEND_Y + 4, TEXT);
        diamond(LEGEND + 230, LEGEND_Y, "positive agreement");
        canvas.text("positive agreement", LEGEND + 240, LEGEND_Y + 4, TEXT);
        tick(LEGEND + 400, LEGEND_Y, "agreement");
        canvas.text("agreement", LEGEND + 408, LEGEND_Y + 4, TEXT);
    }

    private void row(Map<String, Optional<Object>> row, int y) {
        String label = "%s, %s".formatted(said(row, "phase"), said(row, "reviewers"));
        boolean all = said(row, "part").equals("all");
        String count = "n = " + said(row, "citations");
        double widest = LEFT - 34 - NUMBER.width(count);
        String shown = Face.shortened(all ? label : said(row, "part"), widest / TEXT.size());
        canvas.text(shown, all ? 10 : 23, y + 4, TEXT);
        canvas.text(count, LEFT - 14, y + 4, NUMBER);
        number(row, "low").ifPresent(low -> {
            double high = number(row, "high").orElse(low);
            canvas.mark(Outline.line(x(low), y, x(high), y), WHISKER);
        });
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

    private void circle(double x, double y, String told) {
        canvas.mark(Outline.circle(x, y, 5), KAPPA, told);
    }

    private void diamond(double x, double y, String told) {
        canvas.mark(Outline.polygon(x, y - 6, x + 6, y, x, y + 6, x - 6, y), POSITIVE, told);
    }

    private void tick(double x, double y, String told) {
        canvas.mark(Outline.line(x, y - 7, x, y + 7), SHARE, told);
    }
}
