package winnow.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.report.chart.Figure.Kind;
import winnow.report.chart.Figure.Order;
import winnow.stage.ReviewException;

/**
 * Rows under one heading.
 *
 * @param name the heading; empty if there is none
 * @param rows those to be drawn
 * @param folded those that are only told
 */
record Panel(String name, List<Row> rows, List<Row> folded) {

    private static final Set<Kind> MANY = Set.of(Kind.DOTS);

    /**
     * A line of the figure.
     *
     * @param parts the largest first
     */
    record Row(String name, List<Part> parts) {

        double total(String value) {
            return parts.stream()
                    .mapToDouble(part -> part.values().getOrDefault(value, 0.0))
                    .sum();
        }
    }

    /**
     * What one row of the table says.
     *
     * @param colour what its colour tells
     * @param values by column; only those that are there
     */
    record Part(String name, String colour, Map<String, Double> values) {

        private double first(Figure figure) {
            return values.getOrDefault(figure.columns().value().get(0), 0.0);
        }
    }

    /** All panels of a table, in its order. */
    static List<Panel> of(Figure figure, Data data) {
        List<Panel> panels = new ArrayList<>();
        data.by(figure.columns().panels()).forEach((name, part) -> panels.add(of(figure, part, name)));
        if (figure.look().order().equals(Optional.of(Order.NAME))) {
            panels.sort(Comparator.comparing(Panel::name));
        }
        return panels;
    }

    private static void sort(List<Row> rows, Order order, String value) {
        Comparator<Row> byName = Comparator.comparing(Row::name);
        switch (order) {
            case VALUE ->
                rows.sort(Comparator.<Row>comparingDouble(row -> -row.total(value))
                        .thenComparing(byName));
            case NAME -> rows.sort(byName);
            case TABLE -> {}
        }
    }

    private static Panel of(Figure figure, Data data, String name) {
        Map<String, List<Part>> rows = new LinkedHashMap<>();
        for (List<String> row : data.rows()) {
            rows.computeIfAbsent(data.name(row, figure.columns().rows()), each -> new ArrayList<>())
                    .addAll(parts(figure, data, row));
        }
        Comparator<Part> largest = Comparator.comparingDouble(part -> -part.first(figure));
        boolean sorted = figure.look().kind() == Kind.BARS;
        List<Row> all = new ArrayList<>();
        rows.forEach((row, parts) -> {
            check(figure, row, parts);
            all.add(new Row(
                    row,
                    sorted
                            ? parts.stream()
                                    .sorted(largest.thenComparing(Part::name))
                                    .toList()
                            : parts));
        });
        figure.look()
                .order()
                .ifPresent(order -> sort(all, order, figure.columns().value().get(0)));
        int shown = Math.min(all.size(), figure.look().most());
        return new Panel(name, List.copyOf(all.subList(0, shown)), List.copyOf(all.subList(shown, all.size())));
    }

    /** One part, or one per value where values are what a group of bars consists of. */
    private static List<Part> parts(Figure figure, Data data, List<String> row) {
        String colour =
                figure.look().colours().map(column -> data.text(row, column)).orElse("");
        Map<String, Double> values = new TreeMap<>();
        figure.columns()
                .value()
                .forEach(column -> data.number(row, column).ifPresent(number -> values.put(column, number)));
        if (figure.columns().value().size() > 1 && !MANY.contains(figure.look().kind())) {
            String first = figure.columns().value().get(0);
            return figure.columns().value().stream()
                    .filter(values::containsKey)
                    .map(column -> new Part(said(column), said(column), Map.of(first, values.get(column))))
                    .toList();
        }
        String name =
                figure.columns().parts().map(column -> data.text(row, column)).orElse("");
        return values.isEmpty() ? List.of() : List.of(new Part(name, colour, values));
    }

    private static String said(String column) {
        return column.replace('_', ' ');
    }

    private static void check(Figure figure, String row, List<Part> parts) {
        long names = parts.stream().map(Part::name).distinct().count();
        if (names < parts.size() && !MANY.contains(figure.look().kind())) {
            throw new ReviewException("table " + figure.table() + " has several rows for '" + row
                    + "', which a figure does not add up; name the columns that tell them apart in rows or parts");
        }
    }

    /** As long as the list of part names is to be, without repeats, in the order in which they come. */
    static List<String> partNames(List<Panel> panels) {
        return all(panels)
                .flatMap(row -> row.parts().stream())
                .map(Part::name)
                .distinct()
                .toList();
    }

    /** The largest sum of a row. */
    static double largest(List<Panel> panels, String value) {
        return all(panels).mapToDouble(row -> row.total(value)).max().orElse(0);
    }

    /** The largest number of all parts. */
    static double largestPart(List<Panel> panels, String value) {
        return all(panels)
                .flatMap(row -> row.parts().stream())
                .mapToDouble(part -> part.values().getOrDefault(value, 0.0))
                .max()
                .orElse(0);
    }

    /** How wide the column of labels is, within bounds. */
    static double labels(List<Panel> panels, double narrowest, double widest) {
        double longest = all(panels)
                .mapToDouble(row -> Plot.TEXT.width(row.name()))
                .max()
                .orElse(0);
        return Math.max(narrowest, Math.min(widest, longest + 1));
    }

    /** The rows to be drawn. */
    static Stream<Row> all(List<Panel> panels) {
        return panels.stream().flatMap(panel -> panel.rows().stream());
    }
}
