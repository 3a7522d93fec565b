package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import winnow.catalog.Catalog;
import winnow.crate.Crate;
import winnow.dedup.Dedup;
import winnow.ingest.Ingest;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.report.Conduct;
import winnow.report.Report;
import winnow.screen.Asked;
import winnow.screen.HandIn;
import winnow.screen.Packet;
import winnow.screen.Rehearsal;
import winnow.screen.Screen;
import winnow.screen.ScreenSettings;
import winnow.selector.Selector;
import winnow.stage.Counted;
import winnow.stage.Progress;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/** An open review: its protocol and its stages. The only class that names the stages. */
final class Review {

    /** The stage that says what waits for whom. */
    private static final String SCREEN = "screen";

    private final Path root;
    private final Protocol protocol;
    private final Pipeline pipeline;

    private Review(Path root, Protocol protocol, Optional<String> earlier) {
        this.root = root;
        this.protocol = protocol;
        this.pipeline = new Pipeline(root, stages(protocol, earlier));
    }

    /** @throws ReviewException if the directory is no review, or its protocol cannot be meant */
    static Review open(Path root) throws IOException {
        return new Review(root, Protocol.read(root), new Rounds(root).previous());
    }

    private static List<Stage> stages(Protocol protocol, Optional<String> earlier) {
        List<Stage> stages = new ArrayList<>(List.of(
                new Ingest(protocol.ingest()),
                new Dedup(protocol.dedup()),
                new Screen(protocol.screen()),
                new Catalog(new Catalog.Settings(
                        databases(protocol),
                        criteria(protocol.screen()),
                        thresholdBox(protocol.screen()),
                        protocol.annotations(),
                        protocol.prisma())),
                new Selector(protocol.review().title(), protocol.selector(), earlier),
                new Report(
                        new Report.Settings(
                                protocol.review().title(), protocol.review().authors(), conduct(protocol)),
                        earlier)));
        stages.add(crate(protocol, stages));
        return stages;
    }

    /** Describes what the stages before published. */
    private static Crate crate(Protocol protocol, List<Stage> before) {
        return new Crate(
                new Crate.Settings(
                        protocol.review().title(),
                        protocol.review().authors(),
                        protocol.review().licence(),
                        Program.nameAndVersion()),
                before.stream()
                        .flatMap(stage -> stage.outputs().stream())
                        .filter(artifact -> artifact.path().startsWith("reports/"))
                        .toList());
    }

    private static Conduct conduct(Protocol protocol) {
        return new Conduct(
                Program.nameAndVersion(),
                protocol.dedup().sameAt(),
                protocol.dedup().doubtfulAt(),
                protocol.dedup().merged().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                protocol.screen().votesRequired(),
                protocol.screen()
                        .threshold()
                        .map(rule -> new Conduct.Threshold(
                                rule.minimum(),
                                rule.unit(),
                                rule.metric(),
                                rule.areas(),
                                rule.snapshot(),
                                rule.snapshotDay())));
    }

    private static List<Catalog.Database> databases(Protocol protocol) {
        return protocol.ingest().databases().entrySet().stream()
                .map(database -> new Catalog.Database(
                        database.getKey(), database.getValue().name(), track(protocol.screen(), database.getKey())))
                .toList();
    }

    private static String track(ScreenSettings screen, String database) {
        return screen.tracks().entrySet().stream()
                .filter(track -> track.getValue().databases().contains(database))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static List<Catalog.Criterion> criteria(ScreenSettings screen) {
        List<Catalog.Criterion> criteria = new ArrayList<>();
        criteria.add(Catalog.Criterion.THRESHOLD);
        screen.criteria().forEach(each -> criteria.add(new Catalog.Criterion(each.code(), each.text())));
        return criteria;
    }

    private static String thresholdBox(ScreenSettings screen) {
        return screen.threshold()
                .map(ScreenSettings.Threshold::prismaBox)
                .orElse(ScreenSettings.PrismaBox.EXCLUDED_AUTOMATIC)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** The protocol as YAML, every default filled in. */
    String protocol() {
        return ProtocolFile.write(protocol);
    }

    /** Runs every stage that is out of date, as {@link Pipeline#run}; says what changed rules did to verdicts. */
    void run(Optional<String> until, Consumer<Pipeline.Run> done, Progress progress) throws IOException {
        RuleChange change = RuleChange.before(root, protocol.screen());
        pipeline.run(until, run -> done.accept(change.told(run)), progress);
    }

    ScreenSettings screening() {
        return protocol.screen();
    }

    /** The leaves of the selector. */
    Leaves leaves() throws IOException {
        return Leaves.of(root);
    }

    /**
     * Screens under other settings; writes nothing.
     *
     * @throws ReviewException if the citations are out of date
     */
    void rehearse(List<ScreenSettings> settings, Consumer<Rehearsal.Scene> scenes) throws IOException {
        Screen screen = new Screen(protocol.screen());
        boolean ready = pipeline.plan().stream()
                .takeWhile(plan -> !plan.stage().equals(screen.name()))
                .allMatch(Pipeline.Plan::isUpToDate);
        if (!ready) {
            throw new ReviewException("the citations to screen are out of date; run: winnow run --until dedup");
        }
        Rehearsal.of(new Workspace(root, root.resolve(".winnow/nothing"), screen), settings, scenes);
    }

    /** Where the review stands, in lines. */
    List<String> status() throws IOException {
        Manifest manifest = Manifest.read(root);
        List<String> lines = new ArrayList<>();
        boolean ready = true;
        boolean screened = false;
        for (Pipeline.Plan plan : pipeline.plan()) {
            String counts = manifest.find(plan.stage())
                    .map(entry -> entry.summary().inWords())
                    .orElse("never ran");
            lines.add("%-9s %s%s".formatted(plan.stage(), counts, plan.isUpToDate() ? "" : " (out of date)"));
            ready &= plan.isUpToDate();
            screened |= ready && plan.stage().equals(SCREEN);
        }
        lines.addAll(screened ? Status.of(root, protocol.screen().adjudicator(), ready) : List.of(Status.RUN));
        return lines;
    }

    /** Writes what waits for a person, in lines that say what to do with it. */
    List<String> packet(String person, Optional<Phase> phase, Optional<Path> out) throws IOException {
        requireScreened();
        Packet packet = Packet.of(root, protocol.screen(), person, phase);
        Path workbook =
                out.orElse(root.resolve("packets").resolve(packet.fileName()).normalize());
        List<Path> files = packet.write(workbook);
        String pairs = packet.pairs() == 0 ? "no doubtful pairs" : Counted.of(packet.pairs(), "doubtful pairs");
        return List.of(
                "%s, phase %s: %d to decide on, %s"
                        .formatted(person, packet.phase().key(), packet.citations(), pairs),
                "Wrote " + files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                "Next: fill in vote, criterion, date and note (yellow in the workbook), then: winnow votes "
                        + workbook);
    }

    /** @throws ReviewException if it is not known what waits, because the last run is out of date */
    private void requireScreened() throws IOException {
        for (Pipeline.Plan plan : pipeline.plan()) {
            if (!plan.isUpToDate()) {
                throw new ReviewException(
                        "what waits is not known: " + plan.stage() + " is out of date; run: winnow run");
            }
            if (plan.stage().equals(SCREEN)) {
                return;
            }
        }
    }

    /** Takes a file of votes. */
    HandIn.Result votes(Path file, Asked asked) throws IOException {
        try (Lock lock = Lock.take(root)) {
            return HandIn.take(root, protocol.screen(), file, asked);
        }
    }

    /** One record's life, in lines. */
    List<String> explain(RecordId id) throws IOException {
        Explanation.find(root, id);
        return Explanation.of(root, id);
    }

    /** How two records compare, in lines. */
    List<String> compare(RecordId left, RecordId right) throws IOException {
        if (left.equals(right)) {
            throw new ReviewException("both are " + left + "; name two records");
        }
        SourceRecord first = Explanation.find(root, left);
        SourceRecord second = Explanation.find(root, right);
        return Explanation.of(root, first, second, new Dedup(protocol.dedup()).compare(first, second));
    }
}
