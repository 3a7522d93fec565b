package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.model.Screened;
import winnow.screen.ScreenSettings;
import winnow.screen.ScreenSettings.Criterion;
import winnow.stage.Artifacts;
import winnow.stage.Counted;
import winnow.stage.Json;
import winnow.stage.Workspace;

/**
 * What changed rules of screening did to verdicts that were there before, told with the run that applies them: which verdicts
 * are others now, and which criteria read otherwise without the protocol saying what becomes of their votes.
 */
final class RuleChange {

    private static final String STAGE = "screen";
    private static final int MOST_NAMED = 20;

    private final Path review;
    private final ScreenSettings settings;
    private final Map<String, String> lastSettings;
    private final Map<String, String> verdicts;

    private RuleChange(
            Path review, ScreenSettings settings, Map<String, String> lastSettings, Map<String, String> verdicts) {
        this.review = review;
        this.settings = settings;
        this.lastSettings = lastSettings;
        this.verdicts = verdicts;
    }

    /** Remembers the verdicts as they are, if the rules are others than those that made them. */
    static RuleChange before(Path review, ScreenSettings settings) throws IOException {
        Map<String, String> last = Manifest.read(review)
                .find(STAGE)
                .map(entry -> entry.snapshot().settings())
                .orElse(Map.of());
        boolean changed = !last.isEmpty() && !last.equals(Settings.flat(settings));
        return new RuleChange(review, settings, last, changed ? verdicts(review) : Map.of());
    }

    private static Map<String, String> verdicts(Path review) throws IOException {
        Path file = review.resolve(Artifacts.VERDICTS.path());
        Map<String, String> verdicts = new TreeMap<>();
        if (Files.exists(file)) {
            try (Stream<Screened> all = Workspace.read(file, Screened.class)) {
                all.forEach(each -> verdicts.put(each.citation().toString(), Verdicts.inWords(each.verdict())));
            }
        }
        return verdicts;
    }

    /** The run, and with that of the screening what changed. */
    Pipeline.Run told(Pipeline.Run run) {
        if (!run.stage().equals(STAGE) || run.why().isEmpty() || verdicts.isEmpty()) {
            return run;
        }
        List<String> lines = new ArrayList<>(unsaid());
        lines.addAll(changed());
        lines.addAll(run.issues());
        return new Pipeline.Run(run.stage(), run.why(), run.summary(), List.copyOf(lines));
    }

    private List<String> changed() {
        List<String> changed = new ArrayList<>();
        try {
            verdicts(review).forEach((citation, now) -> {
                String then = verdicts.getOrDefault(citation, now);
                if (!then.equals(now)) {
                    changed.add("      %s  %s -> %s".formatted(citation, then, now));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> lines = new ArrayList<>();
        lines.add("  the rules changed, and with them " + Counted.of(changed.size(), "verdicts"));
        changed.stream().limit(MOST_NAMED).forEach(lines::add);
        if (changed.size() > MOST_NAMED) {
            lines.add("      … and %d more; before the next such change: winnow screen try"
                    .formatted(changed.size() - MOST_NAMED));
        }
        return lines;
    }

    private List<String> unsaid() {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 1; lastSettings.containsKey("criteria[" + i + "].code"); i++) {
            String path = "criteria[" + i + "].";
            texts.put(plain(lastSettings.get(path + "code")), plain(lastSettings.get(path + "text")));
        }
        return settings.criteria().stream()
                .filter(criterion -> isUnsaid(criterion, Optional.ofNullable(texts.get(criterion.code()))))
                .map(criterion ->
                        "  criterion %s reads otherwise than before, and votes by it still count; if it means something else, add to it 'was: [{text: …, until: …, votes: reopen}]'"
                                .formatted(criterion.code()))
                .toList();
    }

    private static boolean isUnsaid(Criterion criterion, Optional<String> before) {
        return before.isPresent()
                && !before.get().equals(criterion.text())
                && criterion.was().stream().noneMatch(earlier -> earlier.text().equals(before));
    }

    private static String plain(String json) {
        try {
            return Json.mapper().readValue(json, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
