package winnow.crate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Hash;
import winnow.stage.Json;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Describes what the other stages published as an RO-Crate: every file with its hash, and what all was made from. */
public final class Crate implements Stage {

    private static final List<Artifact> RAW =
            List.of(Artifacts.SEARCHES, Artifacts.JOURNALS, Artifacts.DECISIONS, Artifacts.ANNOTATIONS);

    private final Settings settings;
    private final List<Artifact> published;

    /**
     * @param title of the review
     * @param authors in order; may be empty
     * @param licence an address or a name; of what is published
     * @param program name and version of this program, a blank between
     */
    public record Settings(String title, List<String> authors, Optional<String> licence, String program) {

        public Settings {
            authors = List.copyOf(authors);
        }
    }

    /** @param published what the stages before wrote into {@code reports/} */
    public Crate(Settings settings, List<Artifact> published) {
        this.settings = settings;
        this.published = List.copyOf(published);
    }

    @Override
    public String name() {
        return "crate";
    }

    @Override
    public List<Artifact> inputs() {
        List<Artifact> inputs = new ArrayList<>(RAW);
        inputs.add(Artifacts.CATALOG);
        inputs.addAll(published);
        return List.copyOf(inputs);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(Artifacts.CRATE);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        List<Listed> inputs = listed(files, RAW);
        List<Listed> outputs = listed(files, published);
        try (Duck duck = Duck.open(files.in(Artifacts.CATALOG))) {
            Map<String, Optional<Object>> about =
                    duck.query(Duck.resource(Crate.class, "about.sql")).get(0);
            Graph graph = new Graph(
                    settings,
                    about.get("day").map(Object::toString),
                    about.get("hash").orElseThrow().toString());
            files.write(Artifacts.CRATE, Json.pretty(graph.of(inputs, outputs)));
        }
        return Summary.of("files published", outputs.size())
                .and("inputs", inputs.size())
                .build();
    }

    /** Every file of the artifacts, in order of their paths. */
    private static List<Listed> listed(Workspace files, List<Artifact> artifacts) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            for (Path file : Workspace.below(files.in(artifact))) {
                listed.add(new Listed(files.name(file), Files.size(file), Hash.of(file)));
            }
        }
        return listed.stream().sorted().toList();
    }
}
