package winnow.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.model.Citation;
import winnow.model.Origin;
import winnow.model.Screened;
import winnow.model.Verdict;

/** What becomes of a citation that nobody has voted on, with a list of seven journals. */
final class WithoutVotes {

    static final Journals JOURNALS = Journals.of(List.of(
            line("1", "Often Cited", "1234-5679", Set.of("nursing"), 1001L),
            line("2", "Just Enough", "0378-5955", Set.of("software"), 1000L),
            line("3", "Not Quite", "0000-0019", Set.of("nursing"), 999L),
            line("4", "No Number", "1234-567X", Set.of("nursing"), null),
            line("5", "No Area", "", Set.of(), 5000L),
            line("6", "No Area And Few", "", Set.of(), 5L),
            line("7", "No Number And Other Area", "", Set.of("software"), null)));

    private WithoutVotes() {}

    /** A citation of PubMed, with a threshold and no criteria. */
    static Screened screened(ScreenSettings.Threshold threshold, String... fields) {
        return screen(Samples.settings(Optional.of(threshold)), Samples.citation("pubmed:1", fields));
    }

    static Screened screen(ScreenSettings settings, Citation citation) {
        Votes none = new Votes(new Decisions(List.of(), List.of(), List.of()));
        return new Screening(settings, Optional.of(JOURNALS), none, ReadTexts.unchanged())
                .screen(citation)
                .screened();
    }

    static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static Journal.Line line(String source, String title, String issn, Set<String> areas, Long citations) {
        return new Journal.Line(
                source,
                title,
                issn.isEmpty() ? List.of() : List.of(issn),
                areas.stream().collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(citations),
                new Origin("list.csv", Long.parseLong(source)));
    }
}
