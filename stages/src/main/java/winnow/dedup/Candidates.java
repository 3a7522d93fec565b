package winnow.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The pairs of records that are worth comparing: those that share a term of a {@link Key}.
 *
 * <p>The terms are indexed with Lucene, one document per record in the order of the list and one field per key. One walk
 * through each field's terms gives the blocks of records that share a term.
 *
 * <p>A block of more records than the bound is not cut, which would depend on some order, but narrowed: it is split by
 * year, then what is still too large by the first author, the first page and the volume. A record that lacks the value
 * leaves the block, and a block that is too large to the end is given up; its records can still meet through other keys.
 * Blocks from which a record was left out are counted.
 */
final class Candidates {

    private static final int LONGEST_TERM = 1_000;

    private final List<Profile> profiles;
    private final int largestBlock;
    private final LongStream.Builder pairs = LongStream.builder();
    private final BitSet leftOut = new BitSet();
    private int blocksGivenUp;

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
     * @param blocksGivenUp too large blocks from which records were left out, some or all
     * @param recordsLeftOut records that were left out of such a block, each once
     */
    record Extent(int pairs, int blocksGivenUp, int recordsLeftOut) {}

    /**
     * What was found.
     *
     * @param packed each pair once, as its left place in the upper and its right place in the lower half; sorted
     */
    record Found(long[] packed, Extent extent) {

        /** By left and then right place. */
        Stream<Candidate> stream() {
            return Arrays.stream(packed).mapToObj(pair -> new Candidate((int) (pair >>> Integer.SIZE), (int) pair));
        }
    }

    /** Compares within blocks of at most so many records. */
    static Found of(List<Profile> profiles, List<Key> keys, int largestBlock) throws IOException {
        Candidates candidates = new Candidates(profiles, largestBlock);
        try (Directory index = new ByteBuffersDirectory()) {
            candidates.index(index, keys);
            try (DirectoryReader reader = DirectoryReader.open(index)) {
                for (Key key : keys) {
                    candidates.collect(reader, key.name());
                }
            }
        }
        return candidates.found();
    }

    /** One thread and no merging, so that a document's number is its record's place. */
    private void index(Directory index, List<Key> keys) throws IOException {
        Rarity rarity = Rarity.of(profiles);
        IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(index, settings)) {
            for (Profile profile : profiles) {
                Document document = new Document();
                for (Key key : keys) {
                    key.terms()
                            .apply(profile, rarity)
                            .forEach(term -> document.add(new StringField(key.name(), cut(term), Field.Store.NO)));
                }
                writer.addDocument(document);
            }
        }
    }

    /** Lucene refuses terms of more than 32766 bytes; that two long terms meet too early only costs a comparison. */
    private static String cut(String term) {
        return term.length() > LONGEST_TERM ? term.substring(0, LONGEST_TERM) : term;
    }

    private void collect(IndexReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        PostingsEnum postings = null;
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
            if (each.docFreq() > 1) {
                postings = each.postings(postings, PostingsEnum.NONE);
                boolean complete = pair(places(postings, each.docFreq()), Key.NARROWER);
                blocksGivenUp += complete ? 0 : 1;
            }
        }
    }

    private static int[] places(PostingsEnum postings, int count) throws IOException {
        int[] places = new int[count];
        int filled = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            places[filled++] = doc;
        }
        return Arrays.copyOf(places, filled);
    }

    /** Whether no record was left out. */
    private boolean pair(int[] block, List<Function<Profile, Optional<String>>> narrower) {
        if (block.length > largestBlock) {
            return narrow(block, narrower);
        }
        for (int i = 0; i < block.length; i++) {
            for (int j = i + 1; j < block.length; j++) {
                pairs.add((long) block[i] << Integer.SIZE | block[j]);
            }
        }
        return true;
    }

    private boolean narrow(int[] block, List<Function<Profile, Optional<String>>> narrower) {
        List<int[]> parts = narrower.isEmpty() ? List.of() : split(block, narrower.get(0));
        BitSet left = new BitSet();
        Arrays.stream(block).forEach(left::set);
        parts.forEach(part -> Arrays.stream(part).forEach(left::clear));
        leftOut.or(left);
        boolean complete = left.isEmpty();
        for (int[] part : parts) {
            complete &= pair(part, narrower.subList(1, narrower.size()));
        }
        return complete;
    }

    private List<int[]> split(int[] block, Function<Profile, Optional<String>> by) {
        Map<String, LongStream.Builder> parts = new TreeMap<>();
        for (int place : block) {
            by.apply(profiles.get(place))
                    .ifPresent(value -> parts.computeIfAbsent(value, none -> LongStream.builder())
                            .add(place));
        }
        return parts.values().stream()
                .map(part -> part.build().mapToInt(Math::toIntExact).toArray())
                .toList();
    }

    private Found found() {
        long[] sorted = pairs.build().toArray();
        Arrays.sort(sorted);
        int distinct = 0;
        for (long pair : sorted) {
            if (distinct == 0 || sorted[distinct - 1] != pair) {
                sorted[distinct++] = pair;
            }
        }
        Extent extent = new Extent(distinct, blocksGivenUp, leftOut.cardinality());
        return new Found(Arrays.copyOf(sorted, distinct), extent);
    }
}
