package winnow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.report.Definition.Measure;
import winnow.report.chart.Charts;
import winnow.report.chart.Data;
import winnow.report.chart.Figure;
import winnow.report.chart.FigureFile;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Png;
import winnow.report.drawing.Svg;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;
import winnow.stage.Workers;
import winnow.stage.Workers.Work;

/** The figures of {@code reports/figures}: one per {@code .yml} resource in {@code figures/}, by name. */
final class Figures {

    private static final String FOLDER = "figures";
    private static final String ENDING = ".yml";

    /**
     * A figure, drawn.
     *
     * @param name of its files
     * @param drawn from a table
     * @param svg the same as text
     */
    record Drawn(String name, Figure figure, Drawing drawn, String svg) {}

    private Figures() {}

    /** Begins to draw all of them and to write each as SVG and PNG. @return they will be sorted by name */
    static List<Work<Drawn>> begin(Work<List<FrequencyTable>> tables, Path folder, Workers workers) throws IOException {
        List<Work<Drawn>> all = new ArrayList<>();
        for (String name : Listing.names(FOLDER, ENDING)) {
            all.add(workers.begin(() -> draw(name, tables.get())));
        }
        for (Work<Drawn> each : all) {
            workers.write(() -> write(each.get(), folder));
        }
        return all;
    }

    /** Waits until all are drawn, if not yet written. */
    static List<Drawn> drawn(List<Work<Drawn>> begun) throws IOException {
        List<Drawn> all = new ArrayList<>();
        for (Work<Drawn> each : begun) {
            all.add(each.get());
        }
        return List.copyOf(all);
    }

    private static Drawn draw(String name, List<FrequencyTable> tables) throws IOException {
        Map<String, FrequencyTable> byName =
                tables.stream().collect(Collectors.toMap(FrequencyTable::name, table -> table));
        String file = FOLDER + "/" + name + ENDING;
        Figure figure = FigureFile.read(file, Duck.resource(Figures.class, file));
        if (!byName.containsKey(figure.table())) {
            throw new ReviewException(file + ": there is no table '" + figure.table() + "'; the nearest is '"
                    + Nearest.of(figure.table(), byName.keySet()).orElse("") + "'");
        }
        Drawing drawn = Charts.draw(figure, data(byName.get(figure.table())));
        return new Drawn(name, figure, drawn, Svg.of(drawn));
    }

    private static Data data(FrequencyTable table) {
        Sheet sheet = table.sheet();
        Map<String, Measure> measures = table.definition().columns().measures().stream()
                .collect(Collectors.toMap(Measure::column, measure -> measure));
        Data.Units units = (column, row) -> Optional.ofNullable(measures.get(column))
                .map(measure -> Definition.unit(measure, key(table, row)))
                .orElse("");
        return new Data(sheet.name(), sheet.columns(), sheet.rows(), units);
    }

    private static Map<String, Optional<String>> key(FrequencyTable table, List<String> row) {
        return table.definition().columns().key().stream()
                .collect(Collectors.toMap(column -> column, column -> Optional.of(row.get(table.place(column)))));
    }

    private static void write(Drawn figure, Path folder) throws IOException {
        Files.writeString(folder.resolve(figure.name() + ".svg"), figure.svg());
        Files.write(folder.resolve(figure.name() + ".png"), Png.of(figure.drawn()));
    }

    /** A section of the page: each figure with its caption and where its numbers are. */
    static String html(List<Drawn> figures) {
        return figures.stream().map(Figures::html).collect(Collectors.joining());
    }

    private static String html(Drawn figure) {
        String caption = Markup.escape(figure.figure().caption().strip());
        String table = figure.figure().table();
        String file = FOLDER + "/" + figure.name();
        return "<figure id=\"figure-" + figure.name() + "\" class=\"chart\">\n" + figure.svg()
                + "<figcaption>" + caption + " <span class=\"more\">The numbers: " + link("tables/" + table + ".csv")
                + "; <a href=\"#table-" + table + "\">the table with its query</a>; the figure: " + link(file + ".svg")
                + ", " + link(file + ".png") + ".</span></figcaption>\n</figure>\n";
    }

    private static String link(String path) {
        return "<a href=\"" + path + "\">" + path + "</a>";
    }
}
