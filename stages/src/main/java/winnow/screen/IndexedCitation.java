package winnow.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import winnow.model.Bibliography;
import winnow.model.Field;

/** A citation's values, ready to be searched. */
final class IndexedCitation {

    private static final Analyzer ANALYZER = new QueryFields();

    private final Bibliography bibliography;
    private final IndexSearcher searcher;

    /** @param asked the fields that queries will ask about; only they are indexed */
    IndexedCitation(Bibliography bibliography, Set<Field> asked) {
        this.bibliography = bibliography;
        MemoryIndex index = new MemoryIndex();
        for (Field field : asked) {
            for (String value : bibliography.all(field)) {
                index.addField(field.key(), value, ANALYZER);
                if (QueryFields.TEXT.contains(field)) {
                    index.addField(QueryFields.TOGETHER, value, ANALYZER);
                }
            }
        }
        this.searcher = index.createSearcher();
        this.searcher.setQueryCache(null);
    }

    /** Whether the citation says anything in the field. */
    boolean has(Field field) {
        return bibliography.has(field);
    }

    boolean matches(Query query) {
        try {
            return searcher.count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
