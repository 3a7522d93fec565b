package winnow.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reason to compare two records: they share one of its terms. A record that lacks the value has no term, so that a
 * missing value never meets a missing value.
 *
 * @param name for people, and the name of the field in the index
 * @param terms the terms of a record
 */
record Key(String name, BiFunction<Profile, Rarity, Stream<String>> terms) {

    private static final int BANDS = 8;
    private static final int ROWS = 3;
    private static final int SHINGLE = 6;
    private static final int RARE_WORDS = 5;

    /** All keys. Each finds pairs that the others miss. */
    static final List<Key> ALL = List.of(
            key("doi", profile -> profile.identity().doi().stream()),
            key("pmid", profile -> profile.identity().pmid().stream()),
            key("arxiv", profile -> profile.identity().arxiv().stream()),
            key("title", Key::titles),
            key("title-letters", Key::bands),
            new Key("title-words", Key::rarePairs),
            key("place", profile -> joined(List.of(number(profile), firstPage(profile), container(profile)))),
            key("author", profile -> joined(List.of(firstAuthor(profile), year(profile), firstPage(profile)))),
            key(
                    "author-issue",
                    profile -> joined(List.of(firstAuthor(profile), year(profile), number(profile), issue(profile)))));

    /**
     * Two orders in which the records of a block that is too large are compared with their neighbours: by title, and by
     * author. Both are total.
     */
    static final List<Comparator<Profile>> ORDERS = List.of(
            Comparator.comparing((Profile profile) -> profile.title().squeezed())
                    .thenComparing(Key::byAuthor)
                    .thenComparing(Profile::id),
            Comparator.comparing(Key::byAuthor)
                    .thenComparing(profile -> profile.title().squeezed())
                    .thenComparing(Profile::id));

    /** First author, year and first page, as far as they are known. */
    private static String byAuthor(Profile profile) {
        return firstAuthor(profile).orElse("") + "|" + year(profile).orElse("") + "|"
                + firstPage(profile).orElse("");
    }

    private static Key key(String name, Function<Profile, Stream<String>> terms) {
        return new Key(name, (profile, rarity) -> terms.apply(profile));
    }

    private static Stream<String> titles(Profile profile) {
        String title = profile.title().squeezed();
        Set<String> titles = new HashSet<>(profile.title().forms());
        if (!title.isEmpty()) {
            titles.add(title);
        }
        return titles.stream();
    }

    private static Stream<String> bands(Profile profile) {
        String title = profile.title().squeezed();
        if (title.length() <= SHINGLE) {
            return Stream.empty();
        }
        Signature signature = Signature.ofLetters(title, SHINGLE, BANDS * ROWS);
        return IntStream.range(0, BANDS).mapToObj(band -> signature.band(band, ROWS));
    }

    private static Stream<String> rarePairs(Profile profile, Rarity rarity) {
        List<String> rare = rarity.rarest(profile.title(), RARE_WORDS);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < rare.size(); i++) {
            for (String second : rare.subList(i + 1, rare.size())) {
                pairs.add(rare.get(i) + " " + second);
            }
        }
        return pairs.stream();
    }

    /** All parts in one term; none if a part is missing. */
    private static Stream<String> joined(List<Optional<String>> parts) {
        StringBuilder term = new StringBuilder();
        for (Optional<String> part : parts) {
            if (part.isEmpty()) {
                return Stream.empty();
            }
            term.append(part.get()).append('|');
        }
        return Stream.of(term.toString());
    }

    private static Optional<String> year(Profile profile) {
        return profile.year().map(String::valueOf);
    }

    private static Optional<String> firstAuthor(Profile profile) {
        return profile.people().names().stream().findFirst().map(Name::family);
    }

    private static Optional<String> firstPage(Profile profile) {
        return profile.pages().filter(pages -> !pages.countedFromOne()).map(pages -> String.valueOf(pages.first()));
    }

    /** The first number of the volume. */
    private static Optional<String> number(Profile profile) {
        return profile.volume().stream().findFirst();
    }

    private static Optional<String> issue(Profile profile) {
        return profile.issue().stream().findFirst();
    }

    /** The first letter of the container, which an abbreviation keeps. */
    private static Optional<String> container(Profile profile) {
        return profile.container()
                .map(container -> container.names().get(0).get(0).substring(0, 1));
    }
}
