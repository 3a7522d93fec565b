package winnow.screen;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Screened;
import winnow.table.SpreadsheetCsv;

/**
 * One list per reviewer of the citations that wait for this reviewer. Its first columns are those of the votes file, so
 * that a filled row can be copied there; nothing in it comes from another reviewer.
 */
final class WorkLists implements Closeable {

    /** Those of the votes file, then what a person needs to see. */
    static final List<String> COLUMNS = Stream.of(
                    DecisionRows.VOTE_COLUMNS, List.of(DecisionRows.NOTE), CitationText.COLUMNS, List.of("flags"))
            .flatMap(List::stream)
            .toList();

    private final Map<String, Writer> lists = new LinkedHashMap<>();

    private WorkLists() {}

    /** Starts a list for each reviewer, also for one for whom nothing waits. */
    static WorkLists open(Path folder, List<String> reviewers) throws IOException {
        WorkLists lists = new WorkLists();
        for (String reviewer : reviewers) {
            Writer list = Files.newBufferedWriter(folder.resolve(reviewer + ".csv"), StandardCharsets.UTF_8);
            lists.lists.put(reviewer, list);
            SpreadsheetCsv.write(list, COLUMNS);
        }
        return lists;
    }

    /** Adds the citation to the list of everyone for whom it waits. Citations are to come in the order of their ids. */
    void add(Citation citation, Screened screened) throws IOException {
        Optional<Waiting> waiting = Waiting.of(screened, Optional.empty())
                .filter(each -> each.settles().isEmpty());
        if (waiting.isPresent()) {
            add(citation, waiting.get());
        }
    }

    private void add(Citation citation, Waiting waiting) throws IOException {
        List<String> cells = new ArrayList<>(
                List.of(citation.id().toString(), waiting.phase().key(), "", "", "", ""));
        cells.addAll(CitationText.cells(citation.bibliography()));
        cells.add(waiting.flags());
        for (String reviewer : waiting.people()) {
            SpreadsheetCsv.write(lists.get(reviewer), cells);
        }
    }

    /** What rules want a person to see, in words. */
    static String flags(Screened screened) {
        return screened.flags().stream()
                .map(flag -> flag.rule() + ": " + flag.reason())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() throws IOException {
        for (Writer list : lists.values()) {
            list.close();
        }
    }
}
