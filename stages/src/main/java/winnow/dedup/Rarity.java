package winnow.dedup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many titles each word is.
 *
 * @param titles number of titles by word
 */
record Rarity(Map<String, Integer> titles) {

    private static final int SHORTEST_WORD = 3;

    static Rarity of(Collection<Profile> profiles) {
        Map<String, Integer> titles = new HashMap<>();
        for (Profile profile : profiles) {
            profile.title().words().stream().distinct().forEach(word -> titles.merge(word, 1, Integer::sum));
        }
        return new Rarity(titles);
    }

    /** The rarest words of a title that at least one other title has too, in alphabetical order; equal ones by text. */
    List<String> rarest(Title title, int most) {
        return title.words().stream()
                .distinct()
                .filter(word -> word.length() >= SHORTEST_WORD && titles.get(word) > 1)
                .sorted(Comparator.<String>comparingInt(titles::get).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .sorted()
                .toList();
    }
}
