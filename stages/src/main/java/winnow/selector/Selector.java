package winnow.selector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import winnow.db.Duck;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Makes the selector from the catalog: {@code selector.json}, its schema, and a page that asks its questions. */
public final class Selector implements Stage {

    /**
     * @param title of the review
     * @param version of the selector, three numbers as in {@code 1.0.0}; raised by people
     * @param licence under which the selector may be used
     * @param questions the wording of the questions that every tree asks
     * @param displayRule when to shorten leaves; usually absent, then every leaf lists every fitting version
     * @param trees may be empty: then the selector says that there is none
     */
    public record Settings(
            String title,
            String version,
            String licence,
            Questions questions,
            Optional<DisplayRule> displayRule,
            List<TreePlan> trees) {

        public Settings {
            title = orEmpty(title);
            version = orEmpty(version);
            licence = orEmpty(licence);
            questions = Objects.requireNonNullElse(questions, Questions.DEFAULT);
            displayRule = Objects.requireNonNullElse(displayRule, Optional.empty());
            trees = orEmpty(trees);
        }

        /** No trees, and a plain wording of the questions that every tree asks. */
        public static Settings defaults() {
            return new Settings("Selector", "1.0.0", "CC-BY-4.0", Questions.DEFAULT, Optional.empty(), List.of());
        }
    }

    /** The wording of the questions that every tree asks; one that is left out has its default. */
    public record Questions(Wording input, Wording output, Wording sharing, Wording deployment) {

        private static final Wording INPUT = new Wording(
                "Is everything that the model reads plain text?",
                "Answer no if it also has to read images, sound, video or signals.");
        private static final Wording OUTPUT = new Wording(
                "Is everything that the model produces plain text?",
                "Answer no if it also has to produce images or sound.");
        private static final Wording SHARING = new Wording(
                "May your data leave your organisation?",
                "A model behind a programming interface (API) sends what it reads to its provider.");
        private static final Wording DEPLOYMENT = new Wording(
                "Will you run the model on your own machines rather than in the cloud?",
                "Only models with open weights can be run on your own machines.");

        static final Questions DEFAULT = new Questions(INPUT, OUTPUT, SHARING, DEPLOYMENT);

        public Questions {
            input = Objects.requireNonNullElse(input, INPUT);
            output = Objects.requireNonNullElse(output, OUTPUT);
            sharing = Objects.requireNonNullElse(sharing, SHARING);
            deployment = Objects.requireNonNullElse(deployment, DEPLOYMENT);
        }
    }

    /** @param explanation may be empty */
    public record Wording(String question, String explanation) {
        public Wording {
            question = orEmpty(question);
            explanation = orEmpty(explanation);
        }
    }

    /**
     * When a leaf lists starred versions only: if there is one, and, data sharing and place aside, more than so many are
     * starred or more than so many fit. It never empties a leaf.
     */
    public record DisplayRule(int moreThanStarred, int moreThanCandidates) {}

    /**
     * One tree to make.
     *
     * @param key short name, such as {@code II}
     * @param stage the value of the evidence's {@code stage}, such as {@code 2}
     * @param alwaysAskDeployment whether to ask where to run the model even if no version fits anyway
     * @param tasks in the order in which to ask
     */
    public record TreePlan(
            String key, String stage, String title, boolean alwaysAskDeployment, List<TaskQuestion> tasks) {
        public TreePlan {
            key = orEmpty(key);
            stage = orEmpty(stage);
            title = orEmpty(title);
            tasks = orEmpty(tasks);
        }
    }

    /**
     * One question about tasks.
     *
     * @param key short name, unique in its tree
     * @param explanation may be empty
     * @param evidenceTasks values of the evidence's {@code task}; a version that can do one of them will do
     */
    public record TaskQuestion(String key, String question, String explanation, List<String> evidenceTasks) {
        public TaskQuestion {
            key = orEmpty(key);
            question = orEmpty(question);
            explanation = orEmpty(explanation);
            evidenceTasks = orEmpty(evidenceTasks);
        }
    }

    private final Settings settings;

    public Selector(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "selector";
    }

    @Override
    public List<Artifact> inputs() {
        return List.of(Artifacts.CATALOG);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(Artifacts.SELECTOR);
    }

    @Override
    public Record settings() {
        return settings;
    }

    /** @throws winnow.stage.ReviewException if the settings cannot make a tree; lists everything that is wrong */
    @Override
    public Summary run(Workspace files) throws IOException {
        SettingsCheck.require(settings);
        Document document;
        try (Duck catalog = Duck.open(files.in(Artifacts.CATALOG))) {
            document = Assembly.document(settings, Knowledge.read(catalog));
        }
        String json = SelectorJson.text(document);
        Path folder = files.out(Artifacts.SELECTOR);
        Files.writeString(folder.resolve("selector.json"), json);
        Files.writeString(
                folder.resolve("selector.schema.json"), Duck.resource(Selector.class, "selector.schema.json"));
        Files.writeString(folder.resolve("selector.html"), Page.html(document.title(), json));
        return summary(document);
    }

    private static Summary summary(Document document) {
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
                .build();
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
