package winnow.table;

import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook for people to read or to fill in: its header stays in sight, and cells can offer a choice.
 *
 * @param name as the tab says
 * @param columns in order
 * @param rows as many cells each as there are columns
 */
public record Sheet(String name, List<Column> columns, List<List<String>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of a sheet.
     *
     * @param name the header
     * @param width in characters
     * @param use what people do with it
     * @param choices what they can choose from; any text if empty
     */
    public record Column(String name, int width, Use use, Optional<Choices> choices) {

        /** A column to read. */
        public static Column shown(String name, int width) {
            return new Column(name, width, Use.SHOWN, Optional.empty());
        }

        /** A column to write any text into. */
        public static Column entered(String name, int width) {
            return new Column(name, width, Use.ENTERED, Optional.empty());
        }

        /** A column to write a day into. */
        public static Column day(String name) {
            return new Column(name, 12, Use.DAY, Optional.empty());
        }

        /** A column whose cells offer a choice. */
        public static Column chosen(String name, int width, Choices choices) {
            return new Column(name, width, Use.ENTERED, Optional.of(choices));
        }

        /** A column of numbers, to read and to reckon with. */
        public static Column number(String name, int width) {
            return new Column(name, width, Use.NUMBER, Optional.empty());
        }

        /** A column whose cells name sheets of the workbook, and lead there. */
        public static Column link(String name, int width) {
            return new Column(name, width, Use.LINK, Optional.empty());
        }

        /** A column that only programs read. */
        public static Column hidden(String name) {
            return new Column(name, 14, Use.HIDDEN, Optional.empty());
        }
    }

    /** What people do with a column. */
    public enum Use {
        SHOWN,
        ENTERED,
        DAY,
        NUMBER,
        LINK,
        HIDDEN
    }

    /** What a cell offers. */
    public sealed interface Choices {}

    /** These few words. */
    public record Words(List<String> words) implements Choices {

        public Words {
            words = List.copyOf(words);
        }
    }

    /** The cells below the header of the first column of another sheet of the workbook. */
    public record FirstColumnOf(String sheet) implements Choices {}

    /** The names of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
