package winnow.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.stage.ReviewException;

/** What a declaration may say, and how a wrong one is told. */
class FigureFileTest {

    private static final String START = "table: made\ntitle: T\ncaption: C\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            colums: {rows: a}                                               | unknown key 'colums'; the nearest is 'columns'; mend the figure's declaration
            columns: {row: a, value: n}                                     | unknown key 'row'; the nearest is 'rows'; mend the figure's declaration
            columns: {rows: a, value: n}/look: {kind: pie}                  | 'pie' is not one of [bars, grouped, heatmap, dots, timeline, flow]; mend the figure's declaration
            columns: {rows: a, value: n}/look: {kind: bars, top: many}      | 'many' is not a whole number; mend the figure's declaration
            columns: {rows: a, value: n}/look: {kind: bars, top: 0}         | needs top above 0
            columns: {rows: a, value: n}/look: {top: 3}                     | needs look: kind
            columns: {rows: a}/look: {kind: bars}                           | needs columns: rows and value
            columns: {rows: a, value: n}                                    | needs a table, a title, a caption, columns and look
            columns: {rows: a, value: [n, m]}/look: {kind: bars}            | needs one value only
            columns: {rows: a, value: n}/look: {kind: heatmap}              | needs parts, which are the columns of a heatmap
            columns: {rows: a, value: n}/look: {kind: flow}                 | needs two rows, from which and to which a flow goes
            columns: {rows: a, value: n}/look: {kind: bars, scale: log}     | needs kind dots for a log scale: bars and areas begin at zero, which that scale does not have
            """)
    void aWrongDeclarationIsOneLine(String rest, String message) {
        ReviewException e = assertThrows(
                ReviewException.class, () -> FigureFile.read("figures/x.yml", START + rest.replace('/', '\n')));

        assertEquals("figures/x.yml: " + message, e.getMessage());
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearest() {
        assertEquals(
                "the figure of table made asks for a column 'tasks', the nearest is 'task'; mend the figure's declaration",
                refusal("columns: {rows: tasks, value: n}", List.of(List.of("a", "1"))));
    }

    @Test
    void textIsNoNumber() {
        assertEquals(
                "table made: column n: 'many' is no number; mend the figure's declaration",
                refusal("columns: {rows: task, value: n}", List.of(List.of("a", "many"))));
    }

    @Test
    void rowsAreNotAddedUp() {
        assertEquals(
                "table made has several rows for 'a', which a figure does not add up; name the columns that tell them apart in rows or parts",
                refusal("columns: {rows: task, value: n}", List.of(List.of("a", "1"), List.of("a", "2"))));
    }

    @Test
    void unitsAreNotMixed() {
        assertEquals(
                "table made: n has several units, studies and applications, which a scale does not mix;"
                        + " name the column that tells them apart as each",
                refusal(
                        "columns: {rows: task, value: n}",
                        List.of(List.of("studies", "1"), List.of("applications", "2"))));
    }

    private static String refusal(String columns, List<List<String>> rows) {
        Figure figure = FigureFile.read("x.yml", START + columns + "\nlook: {kind: bars}\n");
        Data data = new Data("made", List.of("task", "n"), rows, (column, row) -> row.get(0));
        return assertThrows(ReviewException.class, () -> Charts.draw(figure, data))
                .getMessage();
    }
}
