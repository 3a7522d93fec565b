package winnow.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import winnow.stage.Artifacts;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;

/**
 * What lies below {@code raw/searches}.
 *
 * @param exports sorted by name
 * @param logs the {@code search.yml} of each round that has one, sorted by round
 */
record Searches(List<Export> exports, List<SearchLog> logs) {

    private static final String TOP = Artifacts.SEARCHES.path();
    private static final String LOG = "search.yml";

    /** @throws ReviewException if a file lies where it says neither its round nor its database */
    static Searches of(Workspace files, Set<String> databases) throws IOException {
        List<Export> exports = new ArrayList<>();
        List<SearchLog> logs = new ArrayList<>();
        for (Path path : files.files(Artifacts.SEARCHES)) {
            String name = files.name(path);
            List<String> parts = Arrays.asList(name.substring(TOP.length() + 1).split("/"));
            String round = round(name, parts);
            if (parts.size() == 2 && parts.get(1).equals(LOG)) {
                logs.add(SearchLog.read(path, name, round, databases));
            } else {
                exports.add(new Export(path, name, round, database(name, parts, databases)));
            }
        }
        return new Searches(List.copyOf(exports), List.copyOf(logs));
    }

    private static String round(String name, List<String> parts) {
        if (parts.size() == 1) {
            throw new ReviewException(
                    "%s: lies in no search round; move it to %s/YYYY-MM-DD/<database>/, the day being that of the search"
                            .formatted(name, TOP));
        }
        String round = parts.get(0);
        if (!isDay(round)) {
            throw new ReviewException("%s/%s: a search round is named by its day like 2025-03-31; rename the folder%s"
                    .formatted(TOP, round, meant(round)));
        }
        return round;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** {@code 2025-3-31} and {@code 20250331} leave no doubt. */
    private static String meant(String round) {
        String[] numbers = round.matches("\\d{8}")
                ? new String[] {round.substring(0, 4), round.substring(4, 6), round.substring(6)}
                : round.split("\\D+");
        if (numbers.length != 3 || numbers[0].length() != 4 || numbers[1].isEmpty() || numbers[2].isEmpty()) {
            return "";
        }
        String day = "%s-%2s-%2s".formatted((Object[]) numbers).replace(' ', '0');
        return isDay(day) ? ", perhaps to " + day : "";
    }

    private static String database(String name, List<String> parts, Set<String> databases) {
        if (parts.size() == 2) {
            throw new ReviewException(
                    "%s: lies in no database's folder; move it to %s/%s/<database>/, the database being one of %s (the round's log is called %s)"
                            .formatted(name, TOP, parts.get(0), String.join(", ", databases), LOG));
        }
        String database = parts.get(1);
        if (!databases.contains(database)) {
            throw new ReviewException(
                    "%s/%s/%s: the protocol names no database '%s'; the nearest is '%s'; rename the folder or add the database to the protocol"
                            .formatted(
                                    TOP,
                                    parts.get(0),
                                    database,
                                    database,
                                    Nearest.of(database, databases).orElseThrow()));
        }
        return database;
    }
}
