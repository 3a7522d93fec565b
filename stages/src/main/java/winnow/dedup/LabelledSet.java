package winnow.dedup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.ReviewException;
import winnow.table.Csv;

/**
 * Records of which people said which are one report: {@code records.csv} (see {@link LabelledRow}) and
 * {@code merged_record_ids.csv}, whose column {@code merged_ids} holds a group's ids with semicolons between.
 *
 * @param ids of all rows, in file order, also of those without a title, which cannot be records
 * @param records the rows with a title
 * @param groups the rows that people say are one report; a row in none is alone
 */
record LabelledSet(List<String> ids, List<SourceRecord> records, List<Set<String>> groups) {

    private static final String GROUPS = "merged_record_ids.csv";

    /** @throws ReviewException if a file is missing or cannot be understood */
    static LabelledSet read(Path folder) throws IOException {
        List<Map<String, String>> rows = rows(folder.resolve("records.csv"), "ID");
        List<String> ids = rows.stream().map(row -> row.get("ID")).toList();
        Set<String> known = new HashSet<>();
        for (String id : ids) {
            if (!RecordId.isAccession(id) || !known.add(id)) {
                throw new ReviewException(
                        "%s: the ID '%s' is blank, there twice or has a blank in it; give each record its own"
                                .formatted(folder.resolve("records.csv"), id));
            }
        }
        List<SourceRecord> records =
                rows.stream().flatMap(row -> LabelledRow.record(row).stream()).toList();
        return new LabelledSet(ids, records, groups(folder.resolve(GROUPS), known));
    }

    private static List<Set<String>> groups(Path file, Set<String> known) throws IOException {
        List<Set<String>> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows(file, "merged_ids")) {
            Set<String> members = Arrays.stream(row.get("merged_ids").split(";"))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String id : members) {
                if (!known.contains(id) || !seen.add(id)) {
                    throw new ReviewException(
                            "%s: '%s' is in two groups or not among the records; correct the row".formatted(file, id));
                }
            }
            if (members.size() > 1) {
                groups.add(members);
            }
        }
        return groups;
    }

    private static List<Map<String, String>> rows(Path file, String needed) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ReviewException(file + ": no such file; a labelled set is records.csv and " + GROUPS);
        }
        try (Reader in = Files.newBufferedReader(file)) {
            Csv lines = new Csv(in, ',');
            List<String> header = lines.hasNext() ? cells(file, lines.next()) : List.of();
            if (!header.contains(needed)) {
                throw new ReviewException("%s: no column '%s'; add it".formatted(file, needed));
            }
            List<Map<String, String>> rows = new ArrayList<>();
            while (lines.hasNext()) {
                Csv.Line line = lines.next();
                List<String> cells = cells(file, line);
                if (cells.size() != header.size()) {
                    throw broken(file, line);
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<String> cells(Path file, Csv.Line line) {
        if (line instanceof Csv.Cells cells) {
            return cells.values();
        }
        throw broken(file, line);
    }

    private static ReviewException broken(Path file, Csv.Line line) {
        return new ReviewException(
                "%s, line %d: not a row of the header's width; correct it".formatted(file, line.number()));
    }

    /** The group of each row, named by its first row. */
    Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        ids.forEach(row -> labels.put(row, row));
        groups.forEach(
                group -> group.forEach(row -> labels.put(row, group.iterator().next())));
        return labels;
    }
}
