package winnow.dedup;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Writes an index of {@link Terms}: which records have each. */
final class TermIndex {

    static final String FIELD = "term";

    private static final double MEGABYTES_HELD = 128;
    private static final FieldType ONLY_DOCUMENTS = new FieldType();

    static {
        ONLY_DOCUMENTS.setTokenized(true);
        ONLY_DOCUMENTS.setOmitNorms(true);
        ONLY_DOCUMENTS.setIndexOptions(IndexOptions.DOCS);
        ONLY_DOCUMENTS.freeze();
    }

    private TermIndex() {}

    /**
     * One document per record that has a term at all, in the order of the records: one thread writes, and nothing is merged.
     *
     * @return by document its record
     */
    static int[] write(Terms terms, Directory directory) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(null)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(MEGABYTES_HELD);
        int[] records = new int[terms.records()];
        int documents = 0;
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            long[] numbers = new long[terms.most()];
            Numbers stream = new Numbers(numbers);
            List<Field> document = List.of(new Field(FIELD, stream, ONLY_DOCUMENTS));
            for (int record = 0; record < terms.records(); record++) {
                stream.end = terms.repeated(record, numbers);
                if (stream.end > 0) {
                    writer.addDocument(document);
                    records[documents++] = record;
                }
            }
        }
        return records;
    }

    /** Numbers as terms of eight bytes. */
    private static final class Numbers extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRef bytes = new BytesRef(new byte[Long.BYTES]);
        private final long[] numbers;
        private int end;
        private int next;

        Numbers(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == end) {
                return false;
            }
            clearAttributes();
            NumericUtils.longToSortableBytes(numbers[next++], bytes.bytes, 0);
            term.setBytesRef(bytes);
            return true;
        }
    }
}
