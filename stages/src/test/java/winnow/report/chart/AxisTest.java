package winnow.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where numbers lie, and how they are written. */
class AxisTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0         | 0 1
            1         | 0 1
            2         | 0 1 2
            5         | 0 1 2 3 4 5
            5.1       | 0 2 4 6
            12        | 0 5 10 15
            186       | 0 50 100 150 200
            17856000  | 0 5M 10M 15M 20M
            0.0042    | 0 0.001 0.002 0.003 0.004 0.005
            """)
    void linearTicksAreRoundAndReachTheLargest(double largest, String ticks) {
        Axis axis = Axis.linear(largest, 100, 200);

        assertEquals(ticks, said(axis));
        assertEquals(100, axis.at(0));
        assertEquals(true, axis.at(largest) <= 200.0001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | 1        | 1 10
            2     | 79360    | 1 10 100 1,000 10k 100k
            339   | 17856000 | 100 10k 1M 100M
            0.5   | 3        | 0.1 1 10
            """)
    void logarithmicTicksArePowersOfTen(double smallest, double largest, String ticks) {
        Axis axis = Axis.logarithmic(smallest, largest, 0, 100);

        assertEquals(ticks, said(axis));
        assertEquals(true, axis.at(smallest) >= 0 && axis.at(largest) <= 100.0001);
    }

    private static String said(Axis axis) {
        return axis.ticks().stream().map(Words::brief).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1234567, '1,234,567'", "12.5, 12.5", "12.345, 12.35", "0.00125, 0.0013", "100, 100", "-3, -3"})
    void numbersAreWrittenWithoutALocale(double number, String text) {
        assertEquals(text, Words.number(number));
    }
}
