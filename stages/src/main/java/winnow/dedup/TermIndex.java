package winnow.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Which records have each of the {@link Terms}, by way of a Lucene index of points: its tree, walked from left to right, gives the
 * terms in order, which is a half of the work of an index of words.
 */
final class TermIndex {

    private static final String FIELD = "term";
    private static final double MEGABYTES_HELD = 1_800;

    private TermIndex() {}

    /** Takes the records that share a term. */
    interface Blocks {

        /** @param records at least two, in their order */
        void block(int[] records);
    }

    /** Gives the blocks of records that share a term, in the order of the terms. */
    static void walk(Terms terms, Blocks blocks) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            int[] records = write(terms, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    PointValues points = leaf.reader().getPointValues(FIELD);
                    Walk walk = new Walk(records, blocks);
                    points.intersect(walk);
                    walk.end();
                }
            }
        }
    }

    /**
     * One document per record that has a term at all, in the order of the records: one thread writes, and only what is side by
     * side is merged.
     *
     * @return by document its record
     */
    private static int[] write(Terms terms, Directory directory) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(null)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(MEGABYTES_HELD);
        int[] records = new int[terms.records()];
        int documents = 0;
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            long[] numbers = new long[terms.most()];
            List<LongPoint> points = new ArrayList<>();
            for (int record = 0; record < terms.records(); record++) {
                int count = terms.repeated(record, numbers);
                for (int i = 0; i < count; i++) {
                    if (i == points.size()) {
                        points.add(new LongPoint(FIELD, 0));
                    }
                    points.get(i).setLongValue(numbers[i]);
                }
                if (count > 0) {
                    writer.addDocument(points.subList(0, count));
                    records[documents++] = record;
                }
            }
            writer.forceMerge(1);
        }
        return records;
    }

    /** Comes by all points, from small to large, those of one value in the order of the documents. */
    private static final class Walk implements PointValues.IntersectVisitor {
        private final int[] records;
        private final Blocks blocks;
        private int[] block = new int[1 << 5];
        private int filled;
        private long term;

        Walk(int[] records, Blocks blocks) {
            this.records = records;
            this.blocks = blocks;
        }

        @Override
        public PointValues.Relation compare(byte[] least, byte[] most) {
            return PointValues.Relation.CELL_CROSSES_QUERY;
        }

        @Override
        public void visit(int document) {
            throw new IllegalStateException("a point without its value");
        }

        @Override
        public void visit(int document, byte[] value) {
            long next = LongPoint.decodeDimension(value, 0);
            if (next != term) {
                end();
                term = next;
            }
            if (filled == block.length) {
                block = Arrays.copyOf(block, 2 * filled);
            }
            if (filled == 0 || block[filled - 1] != records[document]) {
                block[filled++] = records[document];
            }
        }

        /** Gives the records of the last term. */
        void end() {
            if (filled > 1) {
                blocks.block(Arrays.copyOf(block, filled));
            }
            filled = 0;
        }
    }
}
