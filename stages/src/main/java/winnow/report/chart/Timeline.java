package winnow.report.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.report.chart.Panel.Row;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;

/** Upright bars, one for each year or month from the first to the last, those without anything included. */
final class Timeline implements Chart {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final double HEIGHT = 150;
    private static final double LEFT = 40;
    private static final double WIDEST = 40;
    private static final int MOST = 1200;

    @Override
    public void draw(Plot plot, Figure figure, Data data) {
        String value = figure.columns().value().get(0);
        Map<String, Double> counted = new TreeMap<>();
        double undated = 0;
        for (Row row : Panel.of(figure, data).stream().flatMap(Timeline::all).toList()) {
            if (isTime(row.name())) {
                counted.put(row.name(), row.total(value));
            } else {
                undated += row.total(value);
            }
        }
        plot.note(data.said(value) + " per "
                + String.join(" ", figure.columns().rows()).replace('_', ' '));
        if (!counted.isEmpty()) {
            new Page(plot, times(counted.keySet().stream().toList()), counted).draw();
        }
        if (undated > 0) {
            plot.note("and " + Words.number(undated) + " without a date");
        }
    }

    private static Stream<Row> all(Panel panel) {
        return Stream.concat(panel.rows().stream(), panel.folded().stream());
    }

    private static boolean isTime(String text) {
        return YEAR.matcher(text).matches() || MONTH.matcher(text).matches();
    }

    /** All times from the first to the last; only those that are there if they are of both kinds, or very far apart. */
    private static List<String> times(List<String> sorted) {
        String first = sorted.get(0);
        String last = sorted.get(sorted.size() - 1);
        boolean months = sorted.stream().allMatch(time -> MONTH.matcher(time).matches());
        if (!months && !sorted.stream().allMatch(time -> YEAR.matcher(time).matches())) {
            return sorted;
        }
        List<String> all = new ArrayList<>();
        String time = first;
        while (time.compareTo(last) <= 0 && all.size() <= MOST) {
            all.add(time);
            time = months
                    ? YearMonth.parse(time).plusMonths(1).toString()
                    : "%04d".formatted(Integer.parseInt(time) + 1);
        }
        return all.size() > MOST ? sorted : all;
    }

    /** The drawing of one table. */
    private record Page(Plot plot, List<String> times, Map<String, Double> counted) {

        void draw() {
            double largest =
                    counted.values().stream().mapToDouble(each -> each).max().orElse(0);
            double top = plot.y() + 18;
            double step = Math.min(WIDEST, (Plot.RIGHT - LEFT) / times.size());
            Axis axis = Axis.linear(largest, top + HEIGHT, top);
            for (double tick : axis.ticks()) {
                double y = axis.at(tick);
                plot.canvas().mark(Outline.line(LEFT, y, LEFT + step * times.size(), y), Plot.GRID);
                plot.canvas().text(Words.brief(tick), LEFT - 5, y + Plot.QUIET.drop(), Plot.QUIET.flushRight());
            }
            for (int i = 0; i < times.size(); i++) {
                bar(times.get(i), LEFT + i * step, step, axis);
            }
            labels(step, top + HEIGHT + 13);
            plot.down(18 + HEIGHT + 22);
        }

        private void bar(String time, double x, double step, Axis axis) {
            double number = Optional.ofNullable(counted.get(time)).orElse(0.0);
            if (number == 0) {
                return;
            }
            Canvas canvas = plot.canvas();
            double top = axis.at(number);
            double gap = step * 0.15;
            Paint paint = Paint.filled(Colour.DISTINCT.get(0));
            Outline bar = Outline.rectangle(x + gap, top, step - 2 * gap, axis.from() - top);
            canvas.mark(bar, paint, time + ": " + Words.number(number));
            String text = Words.number(number);
            if (Plot.QUIET.width(text) < step) {
                plot.number(text, x + step / 2, top - 7, Plot.QUIET.centred());
            }
        }

        /** Of months, the first one and each January; as many as have room. */
        private void labels(double step, double baseline) {
            double last = 0;
            for (int i = 0; i < times.size(); i++) {
                String time = times.get(i);
                boolean isYear = time.length() == 4 || time.endsWith("-01");
                String text = isYear ? time.substring(0, 4) : time;
                double half = Plot.QUIET.width(text) / 2;
                double middle = LEFT + (i + 0.5) * step;
                boolean wanted = isYear || Plot.QUIET.width(text) < step || i == 0;
                if (wanted && middle - half > last && middle + half < Plot.WIDTH) {
                    plot.canvas().text(text, middle, baseline, Plot.QUIET.centred());
                    last = middle + half + 6;
                }
            }
        }
    }
}
