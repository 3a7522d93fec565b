package winnow.crate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The entities of the crate, as JSON-LD. Every link is to an entity that is in it, or to an address. */
final class Graph {

    private static final String VERSION = "https://w3id.org/ro/crate/1.2";
    private static final String REPORTS = "reports/";
    private static final String PROTOCOL = "raw/protocol.yml";
    private static final String ROOT = "./";
    private static final String PROGRAM = "#program";
    private static final String RUN = "#run";

    /** Endings of files and what they are. */
    private static final Map<String, String> FORMATS = Map.of(
            "csv", "text/csv",
            "html", "text/html",
            "json", "application/json",
            "md", "text/markdown",
            "pdf", "application/pdf",
            "png", "image/png",
            "svg", "image/svg+xml",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final List<Map<String, Object>> entities = new ArrayList<>();
    private final Crate.Settings settings;
    private final Optional<String> day;
    private final String catalog;

    /**
     * @param day of the last search, vote or ruling
     * @param catalog the hash of what the catalog says
     */
    Graph(Crate.Settings settings, Optional<String> day, String catalog) {
        this.settings = settings;
        this.day = day;
        this.catalog = catalog;
    }

    /** The whole document. */
    Map<String, Object> of(List<Listed> inputs, List<Listed> outputs) {
        Map<String, Object> descriptor = entity("ro-crate-metadata.json", "CreativeWork");
        descriptor.put("conformsTo", link(VERSION));
        descriptor.put("about", link(ROOT));
        root(outputs);
        outputs.forEach(this::file);
        IntStream.range(0, settings.authors().size()).forEach(this::author);
        program();
        run(inputs);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", VERSION + "/context");
        document.put("@graph", entities);
        return document;
    }

    private void root(List<Listed> outputs) {
        Map<String, Object> root = entity(ROOT, "Dataset");
        root.put("name", settings.title());
        root.put(
                "description",
                "What was published of this review: its flow diagram, tables, figures, texts and selector. Dated by the last search,"
                        + " vote or ruling that is recorded. The inputs are named with their hashes; they are not in this folder.");
        day.ifPresent(date -> root.put("datePublished", date));
        root.put("license", licence());
        root.put("version", catalog);
        if (!settings.authors().isEmpty()) {
            root.put(
                    "author",
                    links(IntStream.range(0, settings.authors().size())
                            .mapToObj(Graph::authorId)
                            .toList()));
        }
        root.put("mentions", link(RUN));
        root.put("hasPart", links(outputs.stream().map(Graph::outputId).toList()));
    }

    private Object licence() {
        String declared = settings.licence().orElse("Not declared; ask the authors before you use it.");
        return declared.matches("https?://\\S+") ? link(declared) : declared;
    }

    private void file(Listed file) {
        Map<String, Object> entity =
                described(outputId(file), "File", file, file.path().substring(REPORTS.length()));
        Optional.ofNullable(FORMATS.get(file.path().substring(file.path().lastIndexOf('.') + 1)))
                .ifPresent(format -> entity.put("encodingFormat", format));
    }

    private Map<String, Object> described(String id, String type, Listed file, String name) {
        Map<String, Object> entity = entity(id, type);
        entity.put("name", name);
        entity.put("contentSize", String.valueOf(file.size()));
        entity.put("sha256", file.sha256());
        return entity;
    }

    private void author(int place) {
        entity(authorId(place), "Person").put("name", settings.authors().get(place));
    }

    private void program() {
        String[] words = settings.program().split(" ", 2);
        Map<String, Object> program = entity(PROGRAM, "SoftwareApplication");
        program.put("name", words[0]);
        program.put("softwareVersion", words[words.length - 1]);
    }

    private void run(List<Listed> inputs) {
        Map<String, Object> run = entity(RUN, "CreateAction");
        run.put("name", "winnow run");
        run.put("instrument", link(PROGRAM));
        List<String> used = new ArrayList<>(List.of("#" + PROTOCOL));
        inputs.forEach(input -> used.add(inputId(input)));
        run.put("object", links(used));
        run.put("result", link(ROOT));
        Map<String, Object> protocol = entity("#" + PROTOCOL, "DigitalDocument");
        protocol.put("name", PROTOCOL);
        protocol.put(
                "description",
                "The rules of the review. Its comments and layout mean nothing, so it has no hash here.");
        inputs.forEach(input -> described(inputId(input), "DigitalDocument", input, input.path()));
    }

    private Map<String, Object> entity(String id, String type) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        entities.add(entity);
        return entity;
    }

    private static String outputId(Listed file) {
        return encoded(file.path().substring(REPORTS.length()));
    }

    private static String inputId(Listed file) {
        return "#" + encoded(file.path());
    }

    private static String authorId(int place) {
        return "#author-" + (place + 1);
    }

    private static Map<String, String> link(String id) {
        return Map.of("@id", id);
    }

    private static List<Map<String, String>> links(List<String> ids) {
        return ids.stream().map(Graph::link).toList();
    }

    /** A path as the path of an address. */
    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }
}
