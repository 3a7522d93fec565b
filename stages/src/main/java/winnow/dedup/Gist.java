package winnow.dedup;

import java.util.Arrays;
import java.util.Optional;
import winnow.model.Folded;

/**
 * What an abstract says, small: its runs of three words are dealt by their hash into bins, and of each bin the smallest hash is
 * kept. The share of equal bins in two gists, among those that are not empty in both, estimates the share of common runs among
 * all (one permutation hashing, Li, Owen and Zhang 2012). One hash per run is enough, however many bins there are.
 */
final class Gist {

    private static final int BINS = 64;
    private static final int RUN = 3;
    private static final int SHORTEST = 20;
    private static final int EMPTY = -1;

    private final int[] smallest;

    private Gist(int[] smallest) {
        this.smallest = smallest;
    }

    /** Empty if the abstract has fewer than {@value #SHORTEST} words. */
    static Optional<Gist> of(String text) {
        String folded = Folded.of(text).text();
        Gist gist = new Gist(new int[BINS]);
        Arrays.fill(gist.smallest, EMPTY);
        return gist.fill(folded) < SHORTEST ? Optional.empty() : Optional.of(gist);
    }

    /** One pass, which holds the hashes of the last words; abstracts are most of what a review's records say. */
    private int fill(String folded) {
        long beforeLast = 0;
        long last = 0;
        int words = 0;
        for (int start = 0; start < folded.length(); words++) {
            int blank = folded.indexOf(' ', start);
            int end = blank < 0 ? folded.length() : blank;
            long hash = Signature.hash(folded, start, end);
            if (words + 1 >= RUN) {
                put(Signature.mix((beforeLast * 31 + last) * 31 + hash));
            }
            beforeLast = last;
            last = hash;
            start = end + 1;
        }
        return words;
    }

    private void put(long hash) {
        int bin = (int) (hash >>> Long.SIZE - 6);
        if (Integer.compareUnsigned((int) hash, smallest[bin]) < 0) {
            smallest[bin] = (int) hash;
        }
    }

    /** Estimates Jaccard's index, 0 to 1. */
    double likeness(Gist other) {
        int equal = 0;
        int filled = 0;
        for (int i = 0; i < BINS; i++) {
            if (smallest[i] != EMPTY || other.smallest[i] != EMPTY) {
                filled++;
                equal += smallest[i] == other.smallest[i] ? 1 : 0;
            }
        }
        return (double) equal / filled;
    }
}
