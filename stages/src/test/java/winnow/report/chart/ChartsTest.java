package winnow.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Label;
import winnow.report.drawing.Legible;
import winnow.report.drawing.Mark;
import winnow.report.drawing.Svg;

/** Laws of figures, on random tables with hostile names. The repetition number is the seed. */
class ChartsTest {

    private static final List<String> COLUMNS = List.of("basis", "panel", "row", "part", "number", "other");
    private static final List<String> NAMES = List.of(
            "GPT-4",
            "a",
            "",
            "<img src=x onerror=alert(1)>",
            "\"quoted\" & 'single'",
            "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDD2C",
            "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
            "\u202Eturned around",
            "\u4E2D\u6587\u6A21\u578B-7B",
            "a very long name of a model that somebody has thought of on a long evening, which does not end here, nor here, "
                    + "and is longer than anything that fits beside a bar on a page of paper or anywhere",
            "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
            "2024-03",
            "2023-11",
            "2024",
            "line\nbreak");

    private static final String BARS =
            figure("{each: basis, panels: panel, rows: row, parts: part, value: number}", "bars, colours: part");

    private static String figure(String columns, String look) {
        return """
                table: made
                title: What was <made> & how
                caption: A caption that says what a reader must know.
                columns: %s
                look: {kind: %s}
                """.formatted(columns, look);
    }

    static Stream<String> figures() {
        return Stream.of(
                BARS,
                figure("{each: basis, rows: [panel, row], parts: part, value: number}", "bars, order: value, top: 3"),
                figure(
                        "{panels: panel, rows: [basis, row], parts: part, value: number}",
                        "bars, colours: panel, order: name"),
                figure("{each: basis, panels: panel, rows: [row, part], value: number}", "bars"),
                figure(
                        "{each: basis, panels: panel, rows: [row, part], value: [number, other]}",
                        "grouped, colours: part"),
                figure("{each: basis, panels: panel, rows: row, parts: part, value: number}", "grouped, colours: part"),
                figure("{each: basis, panels: panel, rows: row, parts: part, value: number}", "heatmap"),
                figure("{each: basis, rows: [row, panel], parts: part, value: number}", "heatmap, top: 2"),
                figure(
                        "{panels: panel, rows: row, parts: part, value: [number, other]}",
                        "dots, scale: log, order: value"),
                figure("{each: basis, rows: row, parts: part, value: number}", "dots"),
                figure("{each: basis, rows: [row, part], value: number}", "flow"));
    }

    @RepeatedTest(60)
    void noTextLiesOnAnotherOrOutside(RepetitionInfo seed) {
        Data data = data(seed.getCurrentRepetition(), seed.getCurrentRepetition() % 5 == 0 ? 60 : 12);
        figures().forEach(text -> Legible.check(Charts.draw(FigureFile.read("made.yml", text), data)));
    }

    @RepeatedTest(20)
    void isXmlWithoutForeignTags(RepetitionInfo seed) throws Exception {
        Data data = data(seed.getCurrentRepetition(), 12);
        for (String text : figures().toList()) {
            String svg = Svg.of(Charts.draw(FigureFile.read("made.yml", text), data));
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertFalse(svg.contains("<img"), svg);
            assertFalse(svg.contains("\u202E"), svg);
        }
    }

    /** The pieces of all bars together are the sum of the table. */
    @RepeatedTest(20)
    void nothingIsLostInBars(RepetitionInfo seed) {
        Data data = data(seed.getCurrentRepetition(), 40);
        double drawn = told(Charts.draw(FigureFile.read("made.yml", BARS), data)).stream()
                .mapToDouble(each -> each)
                .sum();
        assertEquals(sum(data), drawn, 0.001);
    }

    @RepeatedTest(20)
    void whatIsFoldedIsTold(RepetitionInfo seed) {
        Data data = data(seed.getCurrentRepetition(), 40);
        String text =
                figure("{panels: panel, rows: [basis, row], parts: part, value: number}", "bars, order: value, top: 2");
        Drawing drawing = Charts.draw(FigureFile.read("made.yml", text), data);
        Pattern rest = Pattern.compile("and \\d+ more rows? in the table, with ([\\d,]+) in all");
        double folded = drawing.labels().stream()
                .map(Label::text)
                .map(rest::matcher)
                .filter(Matcher::matches)
                .mapToDouble(match -> Double.parseDouble(match.group(1).replace(",", "")))
                .sum();
        double drawn = told(drawing).stream().mapToDouble(each -> each).sum();
        assertEquals(sum(data), drawn + folded, 0.001);
    }

    private static double sum(Data data) {
        return data.rows().stream()
                .mapToDouble(row -> data.number(row, "number").orElse(0.0))
                .sum();
    }

    private static List<Double> told(Drawing drawing) {
        return drawing.marks().stream()
                .map(Mark::told)
                .filter(told -> !told.isEmpty())
                .map(told -> told.substring(told.lastIndexOf(": ") + 2).replace(",", ""))
                .map(Double::parseDouble)
                .toList();
    }

    @Test
    void withoutRowsItSaysSo() {
        figures().forEach(text -> {
            Drawing drawing = Charts.draw(FigureFile.read("made.yml", text), table(List.of()));
            Legible.check(drawing);
            assertTrue(
                    texts(drawing).contains("No evidence yet: the table made has no rows."),
                    texts(drawing).toString());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 1000})
    void showsAHundredRowsAndTellsOfTheRest(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of("studies", "", "name " + i, "", "2", ""));
        }
        Drawing drawing =
                Charts.draw(FigureFile.read("made.yml", figure("{rows: row, value: number}", "bars")), table(rows));

        Legible.check(drawing);
        assertEquals(Math.min(100, count), told(drawing).size());
        String rest = "and " + (count - 100) + " more row" + (count == 101 ? "" : "s") + " in the table, with "
                + Words.number(2 * (count - 100.0)) + " in all";
        assertEquals(count > 100, texts(drawing).contains(rest), rest);
    }

    @Test
    void groupedBarsShowOnlyTheNumbersThatAreThere() {
        String text = figure("{rows: row, value: [number, other]}", "grouped, top: 1");
        Drawing drawing = Charts.draw(
                FigureFile.read("made.yml", text),
                table(List.of(List.of("", "", "one", "", "3", ""), List.of("", "", "two", "", "4", "5"))));

        assertEquals(List.of(3.0), told(drawing));
        assertTrue(
                texts(drawing).contains("and 1 more row in the table"),
                texts(drawing).toString());
    }

    @Test
    void whatHasNoPlaceOnALogarithmicScaleIsTold() {
        String text = figure("{rows: row, value: number}", "dots, scale: log");
        Drawing drawing =
                Charts.draw(FigureFile.read("made.yml", text), numbers(Map.of("one", "0", "two", "12", "three", "")));

        assertEquals(1, told(drawing).size());
        assertTrue(
                texts(drawing).contains("number, logarithmic scale"),
                texts(drawing).toString());
        assertTrue(texts(drawing).contains("1 value of number at or below zero cannot be shown on this scale"));
    }

    @Test
    void aTimelineHasTheMonthsBetween() {
        String text = figure("{rows: row, value: number}", "timeline");
        Drawing drawing = Charts.draw(
                FigureFile.read("made.yml", text), numbers(Map.of("2024-02", "3", "2023-11", "1", "", "2")));

        Legible.check(drawing);
        List<Mark> bars =
                drawing.marks().stream().filter(mark -> !mark.told().isEmpty()).toList();
        assertEquals(
                List.of("2023-11: 1", "2024-02: 3"),
                bars.stream().map(Mark::told).toList());
        double width = bars.get(0).box().width() / 0.7;
        assertEquals(3 * width, bars.get(1).box().x() - bars.get(0).box().x(), 0.01);
        assertTrue(
                texts(drawing).contains("and 2 without a date"), texts(drawing).toString());
    }

    /** A row per name. */
    private static Data numbers(Map<String, String> byName) {
        return table(byName.entrySet().stream()
                .map(each -> List.of("", "", each.getKey(), "", each.getValue(), ""))
                .toList());
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.labels().stream().map(Label::text).toList();
    }

    /** Rows that differ in what names them. */
    private static Data data(int seed, int most) {
        Random random = new Random(seed);
        Map<List<String>, List<String>> rows = new java.util.LinkedHashMap<>();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            String basis = random.nextInt(4) == 0 ? "studies" : "published counts";
            List<String> key = List.of(basis, name(random), name(random), name(random));
            String number = String.valueOf(random.nextInt(random.nextInt(4) == 0 ? 40_000 : 9));
            String other = random.nextBoolean() ? "" : String.valueOf(random.nextInt(1000) / 8.0);
            List<String> row = new ArrayList<>(key);
            row.addAll(List.of(number, other));
            rows.put(key, row);
        }
        return table(new ArrayList<>(rows.values()));
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Data table(List<List<String>> rows) {
        return new Data("made", COLUMNS, rows, (column, row) -> "");
    }
}
