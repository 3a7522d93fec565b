package winnow.selector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import winnow.db.Duck;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Makes the selector from the catalog: {@code selector.json}, its schema, and a page that asks its questions. */
public final class Selector implements Stage {

    /**
     * @param title of the selector
     * @param version of the selector, three numbers as in {@code 1.0.0}; raised by people
     * @param licence under which the selector may be used
     * @param questions the wording of the questions that every tree can ask
     * @param displayRule when to shorten leaves; usually absent, then every leaf lists every fitting version
     * @param priceDays see {@link Rules}
     * @param accepted see {@link Rules}
     * @param trees may be empty: then the selector says that there is none
     */
    public record Settings(
            String title,
            String version,
            String licence,
            Questions questions,
            Optional<DisplayRule> displayRule,
            int priceDays,
            List<Rules.Accepted> accepted,
            List<TreePlan> trees) {

        private static final int YEAR = 365;

        public Settings {
            title = Wording.orEmpty(title);
            version = Wording.orEmpty(version);
            licence = Wording.orEmpty(licence);
            questions = Objects.requireNonNullElse(questions, Questions.DEFAULT);
            displayRule = Objects.requireNonNullElse(displayRule, Optional.empty());
            accepted = List.copyOf(Objects.requireNonNullElse(accepted, List.of()));
            trees = List.copyOf(Objects.requireNonNullElse(trees, List.of()));
        }

        /** No trees, and a plain wording of the questions that every tree asks. */
        public static Settings defaults() {
            return new Settings(
                    "Selector", "1.0.0", "CC-BY-4.0", Questions.DEFAULT, Optional.empty(), YEAR, List.of(), List.of());
        }

        Settings with(Optional<DisplayRule> rule) {
            return new Settings(title, version, licence, questions, rule, priceDays, accepted, trees);
        }

        Settings with(List<TreePlan> others) {
            return new Settings(title, version, licence, questions, displayRule, priceDays, accepted, others);
        }
    }

    /**
     * @param review title of the review
     * @param earlier the search round to compare with
     */
    private record Given(String review, Settings settings, Optional<String> earlier) {}

    /** @param found how often each check found something that is not accepted */
    private record Linted(Map<String, Long> found, List<Finding> findings) {}

    /** In the folder of the selector: how it differs from that of an earlier round, in lines. */
    private static final String CHANGES = "changes.txt";

    private static final String JSON = "selector.json";
    private static final String SCHEMA = "selector.schema.json";

    private final Given given;

    /**
     * @param review title of the review
     * @param earlier the search round whose selector is compared with the new one; empty if there is none
     */
    public Selector(String review, Settings settings, Optional<String> earlier) {
        this.given = new Given(review, settings, earlier);
    }

    @Override
    public String name() {
        return "selector";
    }

    @Override
    public List<Artifact> inputs() {
        List<Artifact> inputs = new ArrayList<>(List.of(Artifacts.CATALOG));
        ofEarlier().ifPresent(inputs::add);
        return List.copyOf(inputs);
    }

    private Optional<Artifact.TextFile> ofEarlier() {
        return given.earlier().map(round -> Artifacts.asOf(round, Artifacts.SELECTOR_JSON));
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(Artifacts.SELECTOR);
    }

    @Override
    public Record settings() {
        return given;
    }

    /** @throws winnow.stage.ReviewException if the settings cannot make a tree; lists everything that is wrong */
    @Override
    public Summary run(Workspace files) throws IOException {
        SettingsCheck.require(given.settings());
        Document document;
        try (Duck catalog = Duck.open(files.in(Artifacts.CATALOG))) {
            document = Assembly.document(given.review(), given.settings(), Knowledge.read(catalog));
        }
        String json = SelectorJson.text(document);
        Path folder = files.out(Artifacts.SELECTOR);
        Files.writeString(folder.resolve(JSON), json);
        Files.writeString(folder.resolve(SCHEMA), Duck.resource(Selector.class, SCHEMA));
        Files.writeString(folder.resolve("selector.html"), Page.html(document.title(), json));
        if (ofEarlier().isPresent()) {
            writeChanges(files.in(ofEarlier().get()), folder);
        }
        List<Finding> findings = Lint.of(document);
        Files.writeString(folder.resolve("lint.json"), Json.pretty(new Linted(Lint.counts(findings), findings)));
        return summary(document, findings);
    }

    /** Nothing is written if the state of the earlier round could not be made. */
    private static void writeChanges(Path earlier, Path folder) throws IOException {
        if (Files.exists(earlier)) {
            Files.write(folder.resolve(CHANGES), SelectorFile.difference(earlier, folder.resolve(JSON)));
        }
    }

    private static Summary summary(Document document, List<Finding> findings) {
        List<Node.Leaf> leaves = document.trees().stream()
                .flatMap(tree -> tree.leaves().stream())
                .toList();
        return Summary.of("trees", document.trees().size())
                .and(
                        "questions",
                        document.trees().stream()
                                .mapToLong(tree -> tree.branches().size())
                                .sum())
                .and("leaves", leaves.size())
                .and(
                        "leaves with models",
                        leaves.stream()
                                .filter(leaf -> leaf.outcome() == Node.Outcome.MODELS)
                                .count())
                .and("versions offered", document.versions().size())
                .and("restricted versions left out", document.restricted().size())
                .and(
                        "lint findings",
                        findings.stream()
                                .filter(finding -> finding.accepted().isEmpty())
                                .count())
                .build();
    }
}
