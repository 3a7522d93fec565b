package winnow.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many of the pairs that people say are one report are compared at all.
 *
 * @param truePairs as people say; those with a record without a title, which no key can find, included
 * @param compared pairs that are compared, true or not
 * @param found true pairs that are compared
 * @param keys what each key gives by itself, in the order of the keys
 */
public record CandidateRecall(long truePairs, long compared, long found, List<OfKey> keys) {

    /**
     * What one key gives.
     *
     * @param found true pairs that share a term of this key
     * @param alone true pairs that share a term of this key and of no other
     */
    public record OfKey(String key, long found, long alone) {}

    /** @param label by place of the profile its group, as people say */
    static CandidateRecall of(List<Profile> profiles, List<String> label, long truePairs, int largestBlock)
            throws IOException {
        Candidates.Found all = Candidates.of(profiles, Key.ALL, largestBlock);
        List<Set<Long>> byKey = new ArrayList<>();
        for (Key key : Key.ALL) {
            byKey.add(truePairs(Candidates.of(profiles, List.of(key), largestBlock), label));
        }
        List<OfKey> keys = new ArrayList<>();
        for (int i = 0; i < byKey.size(); i++) {
            Set<Long> alone = new HashSet<>(byKey.get(i));
            for (int j = 0; j < byKey.size(); j++) {
                if (j != i) {
                    alone.removeAll(byKey.get(j));
                }
            }
            keys.add(new OfKey(Key.ALL.get(i).name(), byKey.get(i).size(), alone.size()));
        }
        return new CandidateRecall(
                truePairs, all.extent().pairs(), truePairs(all, label).size(), keys);
    }

    private static Set<Long> truePairs(Candidates.Found found, List<String> label) {
        Set<Long> pairs = new HashSet<>();
        for (long pair : found.packed()) {
            if (label.get(Candidates.Found.left(pair)).equals(label.get(Candidates.Found.right(pair)))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** The share of the true pairs that is compared; 1 if there is none. */
    public double recall() {
        return share(found);
    }

    /** The share of the true pairs that are so many; 1 if there is none. */
    public double share(long pairs) {
        return truePairs == 0 ? 1 : (double) pairs / truePairs;
    }
}
