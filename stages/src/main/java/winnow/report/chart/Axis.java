package winnow.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a number lies on a scale.
 *
 * @param from the place of the lowest number
 * @param to the place of the highest
 */
record Axis(boolean isLogarithmic, double lowest, double highest, double from, double to) {

    private static final int TICKS = 5;

    /** From zero to at least a number, which ends at a tick. */
    static Axis linear(double largest, double from, double to) {
        double step = step(largest);
        double end = Math.max(step, Math.ceil(largest / step) * step);
        return new Axis(false, 0, end, from, to);
    }

    /** From the power of ten at or below a number to that at or above another; both above zero. */
    static Axis logarithmic(double smallest, double largest, double from, double to) {
        double low = Math.floor(StrictMath.log10(smallest));
        double high = Math.max(low + 1, Math.ceil(StrictMath.log10(largest)));
        return new Axis(true, low, high, from, to);
    }

    double at(double value) {
        double on = isLogarithmic ? StrictMath.log10(value) : value;
        return from + (on - lowest) / (highest - lowest) * (to - from);
    }

    /** Round numbers, at most some five or six. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (isLogarithmic) {
            int step = (int) Math.ceil((highest - lowest + 1) / (TICKS + 1));
            for (double power = lowest; power <= highest; power += step) {
                ticks.add(StrictMath.pow(10, power));
            }
        } else {
            double step = step(highest);
            for (long i = 0; i * step <= highest * 1.0001; i++) {
                ticks.add(i * step);
            }
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten; 1 at least where the largest number is above 1. */
    private static double step(double largest) {
        double rough = largest == 0 || largest >= 1 ? Math.max(1, largest / TICKS) : largest / TICKS;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double[] steps = {power, 2 * power, 5 * power, 10 * power};
        for (double step : steps) {
            if (step >= rough * 0.999) {
                return step;
            }
        }
        return 10 * power;
    }
}
