package winnow.dedup;

import java.util.Arrays;
import java.util.Collection;
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
            List<String> words = profile.title().words();
            for (int i = 0; i < words.size(); i++) {
                if (words.indexOf(words.get(i)) == i) {
                    titles.merge(words.get(i), 1, Integer::sum);
                }
            }
        }
        return new Rarity(titles);
    }

    /** The rarest words of a title that at least one other title has too, in alphabetical order; equal ones by text. */
    List<String> rarest(Title title, int most) {
        String[] rarest = new String[most];
        int[] counts = new int[most];
        int found = 0;
        List<String> words = title.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int count = word.length() < SHORTEST_WORD || words.indexOf(word) < i ? 0 : titles.get(word);
            if (count > 1) {
                found = insert(rarest, counts, found, word, count);
            }
        }
        Arrays.sort(rarest, 0, found);
        return Arrays.asList(rarest).subList(0, found);
    }

    /** Puts a word in its place among the rarest so far, if it is one of them; the one that is most often met falls out. */
    private static int insert(String[] rarest, int[] counts, int found, String word, int count) {
        int at = found;
        while (at > 0 && (count < counts[at - 1] || count == counts[at - 1] && word.compareTo(rarest[at - 1]) < 0)) {
            at--;
        }
        if (at == rarest.length) {
            return found;
        }
        int end = Math.min(found, rarest.length - 1);
        System.arraycopy(rarest, at, rarest, at + 1, end - at);
        System.arraycopy(counts, at, counts, at + 1, end - at);
        rarest[at] = word;
        counts[at] = count;
        return Math.min(found + 1, rarest.length);
    }
}
