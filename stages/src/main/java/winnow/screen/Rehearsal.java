package winnow.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Screened;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;

/** What the screening would come to under several settings, citation by citation; writes nothing. */
public final class Rehearsal {

    /**
     * One citation under each of the settings, in their order.
     *
     * @param moot votes that would not count although they are there, per setting
     */
    public record Scene(Citation citation, List<Screened> screened, List<List<Decision>> moot) {}

    private final List<Screening> screenings = new ArrayList<>();
    private final List<Votes> votes = new ArrayList<>();

    /** All votes that can be read under any of the settings. */
    private final Votes all;

    private Rehearsal(Workspace files, List<ScreenSettings> settings) throws IOException {
        Set<Decision> every = new LinkedHashSet<>();
        Map<String, Optional<Journals>> lists = new HashMap<>();
        for (ScreenSettings each : settings) {
            Decisions decisions = Screen.decisions(files, each);
            every.addAll(decisions.votes());
            String list = each.threshold()
                    .map(rule -> rule.list() + "\n" + rule.metric())
                    .orElse("");
            if (!lists.containsKey(list)) {
                lists.put(list, Screen.journals(files, each, issue -> {}));
            }
            Votes readable = new Votes(decisions);
            votes.add(readable);
            screenings.add(new Screening(each, lists.get(list), readable, ReadTexts.read(files, each)));
        }
        this.all = new Votes(new Decisions(List.copyOf(every), List.of(), List.of()));
    }

    /**
     * Screens every citation.
     *
     * @param files those of the stage {@link Screen}
     */
    public static void of(Workspace files, List<ScreenSettings> settings, Consumer<Scene> scenes) throws IOException {
        Rehearsal rehearsal = new Rehearsal(files, settings);
        try (Stream<Citation> citations = files.read(Artifacts.CITATIONS)) {
            citations.map(rehearsal::scene).forEach(scenes);
        }
    }

    private Scene scene(Citation citation) {
        List<Screened> screened = new ArrayList<>();
        List<List<Decision>> moot = new ArrayList<>();
        List<Decision> cast = all.on(citation).votes();
        for (int i = 0; i < screenings.size(); i++) {
            Screening.Outcome outcome = screenings.get(i).screen(citation);
            screened.add(outcome.screened());
            List<Decision> readable = votes.get(i).on(citation).votes();
            moot.add(cast.stream()
                    .filter(vote -> !readable.contains(vote) || isMoot(vote, outcome))
                    .toList());
        }
        return new Scene(citation, screened, moot);
    }

    private static boolean isMoot(Decision vote, Screening.Outcome outcome) {
        return outcome.issues().stream().anyMatch(issue -> issue.at().equals(vote.at()));
    }
}
