package winnow.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import winnow.model.Phase;
import winnow.stage.Issue;
import winnow.table.Row;

/**
 * Holds a row that comes back against its seal, and finds out which cell is not what was handed out.
 *
 * @param settings who could have been handed the row
 * @param columns the sealed columns
 * @param person whose packet it should be
 */
record SealCheck(ScreenSettings settings, List<String> columns, String person) {

    /**
     * What is wrong with the row, if anything.
     *
     * @param shown what would be handed out today under the row's ids, to tell the changed cell by
     */
    Optional<Issue> problem(Row row, Function<Row, Map<String, String>> shown) {
        String seal = row.find(Seal.COLUMN).orElse("");
        if (Seal.of(columns, row.cells()).equals(seal)) {
            String owner = row.find(Seal.PERSON).orElse("");
            return owner.equals(person)
                    ? Optional.empty()
                    : Optional.of(new Issue(Issue.Code.OTHER_PERSON, row.at(), Seal.PERSON, owner));
        }
        Optional<String> owner =
                people().filter(name -> fits(row, Seal.PERSON, name, seal)).findFirst();
        if (owner.isPresent()) {
            return Optional.of(new Issue(Issue.Code.OTHER_PERSON, row.at(), Seal.PERSON, owner.get()));
        }
        String changed = changed(row, shown.apply(row), seal);
        return Optional.of(new Issue(
                Issue.Code.CHANGED_CELL, row.at(), changed, row.find(changed).orElse("")));
    }

    private Stream<String> people() {
        return Stream.concat(settings.reviewers().stream(), settings.adjudicator().stream());
    }

    private String changed(Row row, Map<String, String> shown, String seal) {
        boolean phase = Stream.of(Phase.values()).anyMatch(each -> fits(row, "phase", each.key(), seal));
        return phase
                ? "phase"
                : columns.stream()
                        .filter(shown::containsKey)
                        .filter(column -> !Seal.comparable(shown.get(column))
                                .equals(Seal.comparable(row.find(column).orElse(""))))
                        .findFirst()
                        .orElse(Seal.COLUMN);
    }

    private boolean fits(Row row, String column, String text, String seal) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(column, text);
        return Seal.of(columns, cells).equals(seal);
    }
}
