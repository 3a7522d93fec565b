package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.table.Appending;

/**
 * What one of two people does in a clone of her own: rows of votes, duplicates, rulings and annotations, some of which the
 * other adds as well. Added by the program, or by hand with or without an end of the last line.
 */
final class Divergence {

    static final int RECORDS = 12;

    /** Records of which both people say the same and nothing else. */
    private static final int COMMON = 10;

    private static final Map<String, String> HEADERS = Map.of(
            "raw/decisions/duplicates.csv", "left,right,judgement,person,date,note",
            "raw/decisions/adjudication.csv", "record,phase,vote,criterion,adjudicator,date,settles,note",
            "raw/annotations/models.csv", "model,size,access",
            "raw/annotations/studies.csv", "study,record,negative_result,note",
            "raw/annotations/evidence.csv",
                    "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best",
            "raw/annotations/prices.csv", "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date");

    private static final String VOTES = "record,phase,vote,criterion,date,note";

    private final Random random;
    private final int person;
    private final Map<String, List<String>> rows = new TreeMap<>();

    /**
     * @param person 1 or 2
     * @param settles names of conflicts, by record
     */
    Divergence(long seed, int person, Map<String, String> settles) {
        this.random = new Random(2 * seed + person);
        this.person = person;
        for (int i = 0; i < 6 + random.nextInt(10); i++) {
            add("raw/decisions/reviewer-" + person + ".csv", vote(random.nextInt(COMMON)));
            add("raw/decisions/duplicates.csv", duplicate());
        }
        if (person == 2) {
            settles.forEach((record, name) -> add(
                    "raw/decisions/adjudication.csv",
                    "%s,title,%s,adjudicator,2025-05-0%d,%s,".formatted(record, said(), 1 + random.nextInt(2), name)));
        }
        annotate();
        addCommon(new Random(seed));
    }

    private void add(String path, String row) {
        rows.computeIfAbsent(path, file -> new ArrayList<>()).add(row);
    }

    static String record(int number) {
        return "pubmed:" + (31_000_001 + number);
    }

    private String vote(int record) {
        return "%s,title,%s,2025-04-0%d,%s".formatted(record(record), said(), 1 + random.nextInt(3), note());
    }

    private String said() {
        return List.of("include,", "exclude,off-topic", "exclude,not-research").get(random.nextInt(3));
    }

    private String note() {
        return random.nextInt(3) == 0 ? "\"so, so\"" : "";
    }

    private String duplicate() {
        int left = random.nextInt(COMMON);
        int right = (left + 1 + random.nextInt(2)) % COMMON;
        return "%s,%s,%s,person-%d,2025-04-0%d,%s"
                .formatted(
                        record(left),
                        record(right),
                        random.nextBoolean() ? "same" : "different",
                        person,
                        1 + random.nextInt(2),
                        note());
    }

    private void annotate() {
        add("raw/annotations/models.csv", "Model" + person + ",7B,Open");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int study = person + 2 * i;
            add("raw/annotations/studies.csv", "study-%d,%s,no,".formatted(study, record(study)));
            add(
                    "raw/annotations/evidence.csv",
                    "study-%d,Model%d,7B,3,Text,Letters,text,,text,1,%d".formatted(study, person, random.nextInt(2)));
        }
        add("raw/annotations/prices.csv", "Model%d-7B,0.0%d,0.02,2025-04-01".formatted(person, person));
    }

    /** The same on both sides, somewhere among the others, and some of it twice. */
    private void addCommon(Random both) {
        Map<String, String> common = new TreeMap<>(Map.of(
                "raw/decisions/reviewer-1.csv",
                record(COMMON) + ",title,exclude,off-topic,2025-04-01,",
                "raw/decisions/reviewer-2.csv",
                record(COMMON + 1) + ",title,include,,2025-04-01,",
                "raw/decisions/duplicates.csv",
                "%s,%s,different,person-1,2025-04-01,".formatted(record(COMMON), record(COMMON + 1)),
                "raw/annotations/models.csv",
                "Common,70B,API",
                "raw/annotations/studies.csv",
                "common,%s,no,".formatted(record(COMMON + 1)),
                "raw/annotations/evidence.csv",
                "common,Common,70B,3,Text,Letters,text,,text,1,1",
                "raw/annotations/prices.csv",
                "Common-70B,0.1,0.2,2025-04-02"));
        common.forEach((path, row) -> {
            List<String> there = rows.computeIfAbsent(path, file -> new ArrayList<>());
            for (int i = 0; i < 1 + both.nextInt(2); i++) {
                there.add(random.nextInt(there.size() + 1), row);
            }
        });
    }

    /** The rows by file. */
    Map<String, List<String>> rows() {
        return rows;
    }

    static String header(String path) {
        return HEADERS.getOrDefault(path, VOTES);
    }

    /** Adds the rows to a clone. */
    void write(Path clone) throws IOException {
        for (Map.Entry<String, List<String>> each : rows.entrySet()) {
            Path file = clone.resolve(each.getKey());
            if (random.nextBoolean()) {
                List<String> columns = List.of(header(each.getKey()).split(","));
                Appending.to(
                        file,
                        each.getKey(),
                        columns,
                        each.getValue().stream().map(row -> cells(columns, row)).toList());
            } else {
                String before = Files.readString(file);
                Files.writeString(
                        file,
                        before
                                + (before.endsWith("\n") ? "" : "\n")
                                + String.join("\n", each.getValue())
                                + (random.nextBoolean() ? "\n" : ""));
            }
        }
    }

    private static Map<String, String> cells(List<String> columns, String row) {
        List<String> cells = Arrays.stream(row.replace("\"so, so\"", "so; so").split(",", -1))
                .map(cell -> cell.replace("so; so", "so, so"))
                .toList();
        return columns.stream()
                .collect(Collectors.toMap(column -> column, column -> cells.get(columns.indexOf(column))));
    }
}
