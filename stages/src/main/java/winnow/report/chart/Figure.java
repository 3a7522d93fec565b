package winnow.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * What a figure shows, and how.
 *
 * @param table the name of the table that it is drawn from
 * @param title in a line
 * @param caption what a reader must know, in sentences
 * @param columns what the table's columns mean
 * @param look how they are drawn
 */
public record Figure(String table, String title, String caption, Columns columns, Look look) {

    /** How marks are arranged. */
    public enum Kind {
        /** Bars, one below the other; with {@code parts}, each bar is made of them. */
        BARS,
        /** Bars, one below the other, those of one row together. */
        GROUPED,
        /** Rows and columns of cells with numbers, the darker the more. */
        HEATMAP,
        /** Dots on scales, a scale per value, all beside each other. */
        DOTS,
        /** Upright bars over years or months. */
        TIMELINE,
        /** What goes from a value of one column to a value of the next. */
        FLOW
    }

    /** How a number becomes a length. */
    public enum Scale {
        LINEAR,
        LOG
    }

    /** Which row comes first. */
    public enum Order {
        /** As in the table. */
        TABLE,
        /** That with most. */
        VALUE,
        /** By name, panels too. */
        NAME
    }

    /**
     * @param each a part of the figure of its own for each value of this column, such as the basis of counts
     * @param panels a panel for each combination of these
     * @param rows a row for each combination of these; of a flow, from which and to which it goes
     * @param parts what a row consists of: parts of a bar, forms of dots, columns of a heatmap
     * @param value the numbers
     */
    public record Columns(
            Optional<String> each, List<String> panels, List<String> rows, Optional<String> parts, List<String> value) {

        public Columns {
            panels = List.copyOf(panels);
            rows = List.copyOf(rows);
            value = List.copyOf(value);
        }

        /** What a row's label is made of. */
        String saidRows() {
            return said(rows);
        }

        /** Names of columns as people read them. */
        static String said(List<String> columns) {
            return String.join(" \u00B7 ", columns).replace('_', ' ');
        }
    }

    /**
     * @param kind of chart
     * @param scale of the values; linear if it is not said
     * @param colours the column that colours tell; none if it is not said
     * @param order of the rows; the table's if it is not said
     * @param top how many rows of a panel are shown at most, the rest is told in words; 100 if it is not said
     */
    public record Look(
            Kind kind, Optional<Scale> scale, Optional<String> colours, Optional<Order> order, Optional<Integer> top) {

        private static final int MOST = 100;

        int most() {
            return top.orElse(MOST);
        }

        boolean isLogarithmic() {
            return scale.equals(Optional.of(Scale.LOG));
        }
    }
}
