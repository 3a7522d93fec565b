package winnow.dedup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import winnow.model.RecordId;

/**
 * A reason to compare two records: they share one of its terms. A record that lacks the value has no term, so that a
 * missing value never meets a missing value. Terms are numbers, hashes of texts: that two texts have one is not to be expected,
 * and would cost a comparison and nothing else.
 *
 * @param name for people
 * @param terms the terms of a record
 */
record Key(String name, Terms terms) {

    /** Says which terms a record has. */
    interface Terms {
        void of(Profile profile, Rarity rarity, LongConsumer into);
    }

    private static final int BANDS = 8;
    private static final int ROWS = 3;
    private static final int SHINGLE = 6;
    private static final int RARE_WORDS = 5;

    /** All keys. Each finds pairs that the others miss. */
    static final List<Key> ALL = List.of(
            text("doi", profile -> profile.identity().doi()),
            text("pmid", profile -> profile.identity().pmid()),
            text("arxiv", profile -> profile.identity().arxiv()),
            new Key("title", (profile, rarity, into) -> titles(profile.title(), into)),
            new Key("title-letters", (profile, rarity, into) -> bands(profile.title(), into)),
            new Key(
                    "title-words",
                    (profile, rarity, into) -> rarePairs(rarity.rarest(profile.title(), RARE_WORDS), into)),
            parts("place", Key::number, Key::firstPage, Key::container),
            parts("author", Key::firstAuthor, Key::year, Key::firstPage),
            parts("author-issue", Key::firstAuthor, Key::year, Key::number, Key::issue));

    /** A key with the value as its only term. */
    private static Key text(String name, Function<Profile, Optional<String>> value) {
        return new Key(
                name,
                (profile, rarity, into) -> value.apply(profile).ifPresent(text -> into.accept(Signature.hash(text))));
    }

    /** A key whose only term are all values together; no term if one is missing. */
    @SafeVarargs
    private static Key parts(String name, Function<Profile, Optional<String>>... values) {
        return new Key(name, (profile, rarity, into) -> {
            long term = 0;
            for (Function<Profile, Optional<String>> value : values) {
                Optional<String> part = value.apply(profile);
                if (part.isEmpty()) {
                    return;
                }
                term = Signature.mix(term * 31 + Signature.hash(part.get()));
            }
            into.accept(term);
        });
    }

    private static void titles(Title title, LongConsumer into) {
        Set<String> forms = title.forms();
        for (String form : forms) {
            into.accept(Signature.hash(form));
        }
        if (!title.squeezed().isEmpty() && !forms.contains(title.squeezed())) {
            into.accept(Signature.hash(title.squeezed()));
        }
    }

    private static void bands(Title title, LongConsumer into) {
        if (title.squeezed().length() > SHINGLE) {
            Signature signature = Signature.ofLetters(title.squeezed(), SHINGLE, BANDS * ROWS);
            for (int band = 0; band < BANDS; band++) {
                into.accept(signature.band(band, ROWS));
            }
        }
    }

    private static void rarePairs(List<String> rare, LongConsumer into) {
        for (int i = 0; i < rare.size(); i++) {
            long first = Signature.hash(rare.get(i)) * 31;
            for (int j = i + 1; j < rare.size(); j++) {
                into.accept(Signature.mix(first + Signature.hash(rare.get(j))));
            }
        }
    }

    /**
     * A record of a block that is too large: what its neighbours there are found by.
     *
     * @param place of the record in the list of all
     * @param title squeezed
     * @param author the first author, year and first page, as far as they are known
     */
    record Neighbour(int place, String title, String author, RecordId id) {

        /** By title, and by author. Both are total. */
        static final List<Comparator<Neighbour>> ORDERS = List.of(
                Comparator.comparing(Neighbour::title)
                        .thenComparing(Neighbour::author)
                        .thenComparing(Neighbour::id),
                Comparator.comparing(Neighbour::author)
                        .thenComparing(Neighbour::title)
                        .thenComparing(Neighbour::id));

        static Neighbour of(int place, Profile profile) {
            String author = firstAuthor(profile).orElse("") + "|"
                    + year(profile).orElse("") + "|" + firstPage(profile).orElse("");
            return new Neighbour(place, profile.title().squeezed(), author, profile.id());
        }
    }

    private static Optional<String> year(Profile profile) {
        return profile.year().map(String::valueOf);
    }

    private static Optional<String> firstAuthor(Profile profile) {
        List<Name> names = profile.people().names();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0).family());
    }

    private static Optional<String> firstPage(Profile profile) {
        return profile.pages().filter(pages -> !pages.countedFromOne()).map(pages -> String.valueOf(pages.first()));
    }

    /** The first number of the volume. */
    private static Optional<String> number(Profile profile) {
        return first(profile.volume());
    }

    private static Optional<String> issue(Profile profile) {
        return first(profile.issue());
    }

    private static Optional<String> first(Set<String> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.iterator().next());
    }

    /** The first letter of the container, which an abbreviation keeps. */
    private static Optional<String> container(Profile profile) {
        return profile.container()
                .map(container -> container.names().get(0).get(0).substring(0, 1));
    }
}
