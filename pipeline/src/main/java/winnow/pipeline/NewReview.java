package winnow.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.stage.ReviewException;

/** Makes the directory of a new review, ready for git: rows that two people add to one table are both kept in a merge. */
final class NewReview {

    private static final String VOTES = "record,phase,vote,criterion,date,note\n";

    private NewReview() {}

    /**
     * Makes folders, a commented protocol, and tables that hold only their headers. Existing files stay.
     *
     * @return lines that say what to do next
     * @throws ReviewException if there is a protocol already
     */
    static List<String> create(Path directory) throws IOException {
        if (Files.exists(directory.resolve(Protocol.PATH))) {
            throw new ReviewException(directory.resolve(Protocol.PATH) + ": exists already; this is a review");
        }
        for (String folder : List.of("raw/searches", "raw/journals", "raw/decisions", "raw/annotations")) {
            Files.createDirectories(directory.resolve(folder));
        }
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (!Files.exists(path)) {
                Files.writeString(path, file.getValue());
            }
        }
        return List.of(
                "Made " + directory + ". Next: edit " + Protocol.PATH + ", put exports as downloaded into",
                "raw/searches/<day of the search, as 2025-03-31>/<database>/, then: winnow --review " + directory
                        + " run");
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Protocol.PATH, resource("protocol.yml"));
        files.put("raw/decisions/reviewer-1.csv", VOTES);
        files.put("raw/decisions/reviewer-2.csv", VOTES);
        files.put("raw/decisions/duplicates.csv", "left,right,judgement,person,date,note\n");
        files.put("raw/decisions/adjudication.csv", "record,phase,vote,criterion,adjudicator,date,settles,note\n");
        files.put(".gitignore", "/curated/\n/packets/\n/reports/\n/.winnow/\n/raw/**/.*.new\n");
        files.put(".gitattributes", resource("gitattributes"));
        return files;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NewReview.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
