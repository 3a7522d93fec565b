package winnow.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The pairs of records that are worth comparing: those that share a term of a {@link Key}.
 *
 * <p>The terms that more than one record has are indexed with Lucene, see {@link TermIndex}. One walk through the index's terms
 * gives the blocks of records that share one.
 *
 * <p>A block of more records than the bound is not cut, which would depend on some order of the input, nor given up. It is sorted
 * in each of two orders ({@link Key#ORDERS}), and each record is compared with the {@value #REACH} next ones: of the records of
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
        try (Directory directory = new ByteBuffersDirectory()) {
            int[] records = TermIndex.write(Terms.of(profiles, keys), directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                candidates.collect(reader, records);
            }
        }
        return candidates.found();
    }

    /** @param records by document its place in the list */
    private void collect(IndexReader reader, int[] records) throws IOException {
        org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, TermIndex.FIELD);
        if (terms == null) {
            return;
        }
        PostingsEnum postings = null;
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
            if (each.docFreq() > 1) {
                postings = each.postings(postings, PostingsEnum.NONE);
                pair(places(postings, each.docFreq(), records));
            }
        }
    }

    private static int[] places(PostingsEnum postings, int count, int[] records) throws IOException {
        int[] places = new int[count];
        int filled = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            places[filled++] = records[doc];
        }
        return places;
    }

    private void pair(int[] block) {
        if (block.length > largestBlock) {
            int before = filled;
            Key.ORDERS.forEach(order -> pairNeighbours(block, order));
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

    private void pairNeighbours(int[] block, Comparator<Profile> order) {
        Integer[] sorted = Arrays.stream(block).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparing(profiles::get, order));
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j <= i + REACH && j < sorted.length; j++) {
                add(Math.min(sorted[i], sorted[j]), Math.max(sorted[i], sorted[j]));
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
        Arrays.sort(pairs, from, filled);
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
