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
        int[] starts = starts(folded);
        int words = starts.length - 1;
        if (words < SHORTEST) {
            return Optional.empty();
        }
        int[] smallest = new int[BINS];
        Arrays.fill(smallest, EMPTY);
        long[] hashes = new long[words];
        Arrays.setAll(hashes, i -> Signature.hash(folded, starts[i], starts[i + 1] - 1));
        for (int i = 0; i + RUN <= words; i++) {
            long hash = Signature.mix((hashes[i] * 31 + hashes[i + 1]) * 31 + hashes[i + 2]);
            int bin = (int) (hash >>> Long.SIZE - 6);
            smallest[bin] = Integer.compareUnsigned((int) hash, smallest[bin]) < 0 ? (int) hash : smallest[bin];
        }
        return Optional.of(new Gist(smallest));
    }

    /** Where each word begins, and where one after the last would. */
    private static int[] starts(String folded) {
        int words = folded.isEmpty() ? 0 : 1;
        for (int i = 0; i < folded.length(); i++) {
            words += folded.charAt(i) == ' ' ? 1 : 0;
        }
        int[] starts = new int[words + 1];
        int word = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == ' ') {
                starts[++word] = i + 1;
            }
        }
        starts[words] = folded.length() + 1;
        return starts;
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
