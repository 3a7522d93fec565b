package winnow.screen;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import winnow.model.Field;

/**
 * The fields of queries, and how their values become words: running text is cut into lower-case words, none of them
 * left out; document type, language, year and DOI stay whole, in lower case.
 */
final class QueryFields extends Analyzer {

    /** The name, for Lucene, of title, abstract and keywords together: what is asked when a query names no field. */
    static final String TOGETHER = "";

    /** What is asked when a query names no field. */
    static final Set<Field> TEXT = Collections.unmodifiableSet(EnumSet.of(Field.TITLE, Field.ABSTRACT, Field.KEYWORDS));

    private static final Set<Field> RUNNING = EnumSet.of(Field.TITLE, Field.ABSTRACT, Field.KEYWORDS, Field.CONTAINER);
    private static final Set<Field> WHOLE = EnumSet.of(Field.TYPE, Field.LANGUAGE, Field.YEAR, Field.DOI);
    private static final int FAR = 10_000;

    QueryFields() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The names that a query may use, in the order to show. */
    static List<String> names() {
        Set<Field> all = EnumSet.copyOf(RUNNING);
        all.addAll(WHOLE);
        return all.stream().map(Field::key).toList();
    }

    /** The field of that name; empty if a query cannot ask for it. */
    static Optional<Field> of(String name) {
        return Field.of(name).filter(field -> RUNNING.contains(field) || WHOLE.contains(field));
    }

    @Override
    protected TokenStreamComponents createComponents(String name) {
        boolean whole = of(name).filter(WHOLE::contains).isPresent();
        Tokenizer words = whole ? new KeywordTokenizer() : new StandardTokenizer();
        return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }

    @Override
    protected TokenStream normalize(String name, TokenStream words) {
        return new LowerCaseFilter(words);
    }

    /** So far apart that no phrase runs from one value into the next. */
    @Override
    public int getPositionIncrementGap(String name) {
        return FAR;
    }
}
