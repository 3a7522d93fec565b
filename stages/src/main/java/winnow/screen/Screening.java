package winnow.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Ruling;
import winnow.model.Screened;
import winnow.model.Screened.Flag;
import winnow.model.Screened.JournalMatch;
import winnow.model.Verdict;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Step;
import winnow.screen.ScreenSettings.Track;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/**
 * The whole of screening without files: the verdict on one citation at a time, from rules first and people's votes after.
 */
final class Screening {

    /**
     * One citation, screened.
     *
     * @param ballot every vote on it, but those that the protocol re-opens
     * @param reached the phases that it came to, in order; none if a rule excluded it
     * @param open what a ruling could settle; empty if nothing
     * @param issues votes that nobody asked for or that come too early, and rulings that do not count
     */
    record Outcome(Screened screened, Ballot ballot, List<Phase> reached, Optional<Matter> open, List<Issue> issues) {}

    /** What the rules say before anyone is asked. */
    private record Automatic(Optional<JournalMatch> journal, List<Flag> flags, Optional<Excluded> excluded) {}

    private final ScreenSettings settings;
    private final Optional<JournalThreshold> threshold;
    private final Votes votes;
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final Codes codes;
    private final Reopening reopening;
    private final Map<String, Criteria> criteria = new LinkedHashMap<>();

    /**
     * @param journals of the threshold's list; of no consequence without a threshold
     * @param texts what people had read when they voted
     * @throws ReviewException if there is a threshold and no journals
     */
    Screening(ScreenSettings settings, Optional<Journals> journals, Votes votes, ReadTexts texts) {
        this.settings = settings;
        this.votes = votes;
        this.codes = new Codes(settings.criteria());
        this.reopening = new Reopening(codes, texts);
        this.threshold = settings.threshold().map(each -> new JournalThreshold(journals.orElseThrow(), each));
        settings.tracks().forEach((name, track) -> {
            criteria.put(name, new Criteria(settings.asked(track)));
            panels.put(name, new Panel(settings, settings.phases(track)));
        });
    }

    /** @throws ReviewException if no track of the protocol has a database of the citation */
    Outcome screen(Citation citation) {
        String track = track(citation);
        Automatic automatic = automatic(citation, track);
        Ballot cast = votes.on(citation);
        Ballot ballot = cast.under(codes, vote -> reopening.of(citation, vote).isPresent());
        List<Ruling> rulings = votes.rulingsOn(citation);
        Panel.Outcome outcome = automatic.excluded().isPresent()
                ? unasked(automatic.excluded().get(), cast, rulings)
                : panels.get(track).decide(citation, ballot, rulings, automatic.flags());
        Screened screened =
                new Screened(citation.id(), track, automatic.journal(), automatic.flags(), outcome.verdict());
        List<Issue> issues = new ArrayList<>(outcome.issues());
        if (automatic.excluded().isEmpty()) {
            cast.votes().forEach(vote -> reopening.of(citation, vote).ifPresent(issues::add));
        }
        return new Outcome(screened, ballot, outcome.reached(), outcome.open(), issues);
    }

    private String track(Citation citation) {
        List<String> databases =
                citation.members().stream().map(RecordId::database).distinct().toList();
        return settings.tracks().entrySet().stream()
                .filter(entry -> entry.getValue().databases().stream().anyMatch(databases::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ReviewException(
                        "raw/protocol.yml: no track has database %s, which %s is from; add it to the databases of a track"
                                .formatted(String.join(" or ", databases), citation.id())));
    }

    private Automatic automatic(Citation citation, String trackName) {
        Track track = settings.tracks().get(trackName);
        Optional<JournalThreshold.Finding> cited =
                threshold.filter(rule -> track.threshold()).map(rule -> rule.find(citation.bibliography()));
        Optional<JournalMatch> journal = cited.flatMap(JournalThreshold.Finding::journal);
        if (cited.filter(finding -> finding.enough() == Truth.FALSE).isPresent()) {
            Excluded excluded = new Excluded(Step.THRESHOLD, ScreenSettings.THRESHOLD_CODE, By.AUTOMATION);
            return new Automatic(journal, List.of(), Optional.of(excluded));
        }
        List<Flag> flags = new ArrayList<>(
                cited.flatMap(JournalThreshold.Finding::flag).stream().toList());
        Criteria.Finding finding = criteria.get(trackName).find(citation.bibliography());
        flags.addAll(finding.flags());
        return new Automatic(
                journal, flags, finding.reason().map(code -> new Excluded(Step.TITLE, code, By.AUTOMATION)));
    }

    private static Panel.Outcome unasked(Verdict excluded, Ballot ballot, List<Ruling> rulings) {
        List<Issue> issues = new ArrayList<>();
        for (Decision vote : ballot.votes()) {
            issues.add(new Issue(
                    Issue.Code.VOTE_NOT_ASKED,
                    vote.at(),
                    "record",
                    vote.record().toString()));
        }
        for (Ruling ruling : rulings) {
            issues.add(new Issue(Issue.Code.NEEDLESS_RULING, ruling.decision().at(), "settles", ruling.settles()));
        }
        return new Panel.Outcome(excluded, List.of(), Optional.empty(), issues);
    }
}
