package winnow.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.RecordId;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Decides about every citation what is decided, and says for whom the others wait. */
public final class Screen implements Stage {

    private final ScreenSettings settings;

    public Screen(ScreenSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public List<Artifact> inputs() {
        return List.of(
                Artifacts.SIGHTINGS, Artifacts.CITATIONS, Artifacts.JOURNALS, Artifacts.DECISIONS, Artifacts.ROUNDS);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(
                Artifacts.VERDICTS,
                Artifacts.VOTES,
                Artifacts.RULINGS,
                Artifacts.WORKLISTS,
                Artifacts.CONFLICTS,
                Artifacts.AGREEMENT,
                Artifacts.SCREEN_ISSUES);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        Decisions decisions = decisions(files, settings);
        DroppedCriteria.refuse(decisions.issues());
        List<Issue> issues = new ArrayList<>(decisions.issues());
        Screening screening = new Screening(
                settings,
                journals(files, settings, issues::add),
                new Votes(decisions),
                ReadTexts.read(files, settings));
        Set<RecordId> unknown = decisions.named();
        try (ScreenOutputs outputs = ScreenOutputs.open(files, settings);
                Stream<Citation> citations = files.read(Artifacts.CITATIONS)) {
            for (Iterator<Citation> each = citations.iterator(); each.hasNext(); ) {
                Citation citation = each.next();
                citation.members().forEach(unknown::remove);
                Screening.Outcome outcome = screening.screen(citation);
                outputs.add(citation, outcome);
                issues.addAll(outcome.issues());
            }
            issues.addAll(decisions.issuesOfUnknown(unknown));
            files.write(Artifacts.VOTES, decisions.history(unknown));
            files.write(Artifacts.RULINGS, decisions.rulingHistory(unknown));
            files.write(Artifacts.SCREEN_ISSUES, issues.stream().sorted().toList());
            return outputs.finish(files, issues.size());
        }
    }

    /** What people decided, but what they dated before their record was found. */
    static Decisions decisions(Workspace files, ScreenSettings settings) throws IOException {
        Decisions read = DecisionFiles.read(files, settings);
        return read.since(FirstSeen.read(files.in(Artifacts.SIGHTINGS), read.named()));
    }

    /** The journals of the threshold's list; empty without a threshold. */
    static Optional<Journals> journals(Workspace files, ScreenSettings settings, Consumer<Issue> issues)
            throws IOException {
        if (settings.threshold().isEmpty()) {
            return Optional.empty();
        }
        String list = settings.threshold().get().list();
        List<Path> all = files.files(Artifacts.JOURNALS);
        String wanted = Artifacts.JOURNALS.path() + "/" + list;
        Path file = all.stream()
                .filter(each -> files.name(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> noList(wanted, all.stream().map(files::name).toList()));
        return Optional.of(
                JournalList.read(file, wanted, settings.threshold().get().metric(), issues));
    }

    private static ReviewException noList(String wanted, List<String> there) {
        String nearest = Nearest.of(wanted, there)
                .map(name -> "; the nearest is " + name)
                .orElse("");
        return new ReviewException(
                "%s: no such journal list%s; put the list there, or change threshold.list in raw/protocol.yml"
                        .formatted(wanted, nearest));
    }
}
