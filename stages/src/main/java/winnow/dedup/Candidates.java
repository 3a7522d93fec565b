package winnow.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pairs of records that are worth comparing: those that share a term of a {@link Key}.
 *
 * <p>The terms that more than one record may have are indexed with Lucene, see {@link TermIndex}. One walk through the index gives
 * the blocks of records that share one.
 *
 * <p>A block of more records than the bound is not cut, which would depend on some order of the input, nor given up. It is sorted
 * in each of two orders ({@link Key.Neighbour#ORDERS}), and each record is compared with the {@value #REACH} next ones: of the records of
 * one block those of one report stand close to each other in one of the orders. How many pairs were not compared for it is counted;
 * they can still meet through other keys.
 */
final class Candidates {

    private static final int REACH = 5;

    private final List<Profile> profiles;
    private final int largestBlock;
    private long[] pairs = new long[1 << 10];
    private int filled;
    private long largeBlocks;
    private long leftOut;

    private Candidates(List<Profile> profiles, int largestBlock) {
        this.profiles = profiles;
        this.largestBlock = largestBlock;
    }

    /**
     * Two records to compare, as places in the list.
     *
     * @param left the smaller place
     */
    record Candidate(int left, int right) {}

    /**
     * How much there is to compare.
     *
     * @param pairs to compare
     * @param largeBlocks blocks of which not all pairs are compared
     * @param leftOut pairs of these that are not compared for the block, each as often as it is in one
     */
    record Extent(int pairs, long largeBlocks, long leftOut) {}

    /**
     * What was found.
     *
     * @param packed each pair once, as its left place in the upper and its right place in the lower half; sorted
     */
    record Found(long[] packed, Extent extent) {

        /** By left and then right place. */
        Stream<Candidate> stream() {
            return Arrays.stream(packed).mapToObj(pair -> new Candidate(left(pair), right(pair)));
        }

        static int left(long pair) {
            return (int) (pair >>> Integer.SIZE);
        }

        static int right(long pair) {
            return (int) pair;
        }
    }

    /** Compares all within blocks of at most so many records. */
    static Found of(List<Profile> profiles, List<Key> keys, int largestBlock) throws IOException {
        Candidates candidates = new Candidates(profiles, largestBlock);
        TermIndex.walk(Terms.of(profiles, keys), candidates::pair);
        return candidates.found();
    }

    private void pair(int[] block) {
        if (block.length > largestBlock) {
            int before = filled;
            Key.Neighbour[] sorted = new Key.Neighbour[block.length];
            Arrays.setAll(sorted, i -> Key.Neighbour.of(block[i], profiles.get(block[i])));
            for (Comparator<Key.Neighbour> order : Key.Neighbour.ORDERS) {
                Arrays.sort(sorted, order);
                pairNeighbours(sorted);
            }
            filled = distinct(before);
            largeBlocks++;
            leftOut += (long) block.length * (block.length - 1) / 2 - (filled - before);
            return;
        }
        for (int i = 0; i < block.length; i++) {
            for (int j = i + 1; j < block.length; j++) {
                add(block[i], block[j]);
            }
        }
    }

    private void pairNeighbours(Key.Neighbour[] sorted) {
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j <= i + REACH && j < sorted.length; j++) {
                int one = sorted[i].place();
                int other = sorted[j].place();
                add(Math.min(one, other), Math.max(one, other));
            }
        }
    }

    private void add(int left, int right) {
        if (filled == pairs.length) {
            pairs = Arrays.copyOf(pairs, filled + (filled >> 1));
        }
        pairs[filled++] = (long) left << Integer.SIZE | right;
    }

    /** Sorts what was found from a place on, each pair once. */
    private int distinct(int from) {
        Arrays.parallelSort(pairs, from, filled);
        int end = from;
        for (int i = from; i < filled; i++) {
            if (end == from || pairs[end - 1] != pairs[i]) {
                pairs[end++] = pairs[i];
            }
        }
        return end;
    }

    private Found found() {
        int count = distinct(0);
        return new Found(Arrays.copyOf(pairs, count), new Extent(count, largeBlocks, leftOut));
    }
}
