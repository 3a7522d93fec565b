package winnow.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.table.Row;

/** Reads cells of annotations; what cannot be read is a finding and counts as empty. */
final class Cell {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Map<String, Boolean> TRUTH = Map.of("1", true, "0", false);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    private final Findings findings;

    Cell(Findings findings) {
        this.findings = findings;
    }

    /** A text that must be there. */
    String required(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            findings.add(row.at(), "no " + column + "; fill it in");
        }
        return text;
    }

    /** A whole number, 0 or more, that must be there; 0 if it is not. */
    int count(Row row, String column) {
        String text = row.get(column);
        if (WHOLE.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        findings.add(row.at(), column + " is '" + text + "'; write a whole number, 0 or more");
        return 0;
    }

    /** 0 or 1; may be absent. */
    Optional<Boolean> truth(Row row, String column) {
        Optional<String> text = row.find(column);
        if (text.isPresent() && !TRUTH.containsKey(text.get())) {
            findings.add(row.at(), column + " is '" + text.get() + "'; write 1 or 0, or leave it empty if nobody said");
        }
        return text.map(TRUTH::get);
    }

    /** A number, 0 or more, with a decimal point; may be absent. */
    Optional<Double> amount(Row row, String column) {
        Optional<String> text = row.find(column);
        if (text.isPresent() && !AMOUNT.matcher(text.get()).matches()) {
            findings.add(
                    row.at(),
                    column + " is '" + text.get() + "'; write a number, 0 or more, such as 1250.5, or leave it empty");
            return Optional.empty();
        }
        return text.map(Double::valueOf);
    }
}
