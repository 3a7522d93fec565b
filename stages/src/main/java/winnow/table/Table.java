package winnow.table;

import java.util.List;
import winnow.stage.Issue;

/**
 * A table read whole: small ones that people keep by hand.
 *
 * @param columns the header, in order
 * @param rows in file order
 * @param issues rows that could not be read, in file order
 */
public record Table(List<String> columns, List<Row> rows, List<Issue> issues) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
    }
}
