package winnow.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import winnow.report.drawing.Face;
import winnow.stage.Counted;

/** Numbers and lists as they are read. */
final class Words {

    private static final String[] THOUSANDS = {"", "k", "M", "G", "T", "P"};

    private static final MathContext SMALL = new MathContext(2, RoundingMode.HALF_UP);

    private Words() {}

    /** With commas between thousands; two digits after the point at most, or two that tell something below 1. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = (Math.abs(value) < 1 ? exact.round(SMALL) : exact.setScale(2, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** A round number in few letters: 10k, 5M. */
    static String brief(double value) {
        int group = 0;
        double rest = value;
        while (rest >= 10_000 || group > 0 && rest >= 1000) {
            rest /= 1000;
            group++;
        }
        return number(rest) + THOUSANDS[group];
    }

    /** As many of the items as fit, and how many more there are; the first, shortened if it must be, is always there. */
    static String list(List<String> items, double widest) {
        for (int shown = fitting(items, widest); shown > 1; shown--) {
            String text = String.join(", ", items.subList(0, shown)) + more(items.size() - shown);
            if (Face.width(text) <= widest) {
                return text;
            }
        }
        String rest = more(items.size() - 1);
        return items.isEmpty() ? "" : Face.shortened(items.get(0), widest - Face.width("," + rest)) + rest;
    }

    /** How many fit, what is said of the others left aside: of thousands, all but some are too many anyhow. */
    private static int fitting(List<String> items, double widest) {
        int fitting = Math.min(1, items.size());
        while (fitting < items.size() && Face.width(String.join(", ", items.subList(0, fitting + 1))) <= widest) {
            fitting++;
        }
        return fitting;
    }

    private static String more(int count) {
        return count == 0 ? "" : " and " + count + " more";
    }

    /** A count of things: {@code 1 row}, {@code 2 rows}. */
    static String count(long count, String things) {
        return Counted.of(number(count), things);
    }
}
