package winnow.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import winnow.catalog.Vocabulary.Kind;
import winnow.catalog.Vocabulary.Term;
import winnow.db.Duck;
import winnow.db.Rows;

/** Fills the table of terms: those of the vocabulary in its order, then what evidence and models use beside them. */
final class TermTable {

    private final Duck duck;

    TermTable(Duck duck) {
        this.duck = duck;
    }

    /** Fills the table; the evidence must be there. */
    void fill(Vocabulary vocabulary) throws IOException {
        try (Rows rows = duck.append("term")) {
            for (Kind kind : Kind.values()) {
                int position = 0;
                for (Term term : terms(vocabulary, kind)) {
                    rows.text(kind.title()).text(term.term()).number(++position);
                    rows.text(term.description()).end();
                }
            }
        }
        duck.run(Duck.resource(TermTable.class, "terms.sql"));
    }

    /** Ways of access and phases have an order of their own. */
    private static List<Term> terms(Vocabulary vocabulary, Kind kind) {
        List<Term> agreed = vocabulary.of(kind);
        if (!agreed.isEmpty() || kind != Kind.ACCESS && kind != Kind.PHASE) {
            return agreed;
        }
        List<String> words = kind == Kind.ACCESS ? ModelRow.ACCESS : Phase.keys();
        return words.stream()
                .map(word -> new Term(word, List.of(), Optional.empty()))
                .toList();
    }
}
