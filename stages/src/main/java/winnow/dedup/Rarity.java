package winnow.dedup;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
            for (String word : new HashSet<>(profile.title().words())) {
                titles.merge(word, 1, Integer::sum);
            }
        }
        return new Rarity(titles);
    }

    private record Counted(String word, int count) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            return count == other.count ? word.compareTo(other.word) : Integer.compare(count, other.count);
        }
    }

    /** The rarest words of a title that at least one other title has too, in alphabetical order; equal ones by text. */
    List<String> rarest(Title title, int most) {
        Counted[] words = new Counted[title.words().size()];
        int found = 0;
        for (String word : new HashSet<>(title.words())) {
            int count = word.length() < SHORTEST_WORD ? 0 : titles.get(word);
            if (count > 1) {
                words[found++] = new Counted(word, count);
            }
        }
        Arrays.sort(words, 0, found);
        String[] rarest = new String[Math.min(most, found)];
        Arrays.setAll(rarest, i -> words[i].word);
        Arrays.sort(rarest);
        return List.of(rarest);
    }
}
