package winnow.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import winnow.model.Field;

/**
 * Reads the queries of criteria: Lucene's classic syntax over the fields of {@link QueryFields}.
 *
 * <p>A word without a field is looked for in title, abstract and keywords. Words side by side are joined by OR; a word
 * such as {@code GPT-4} is a phrase. Two things differ from Lucene, both because a criterion is a rule and not a ranked
 * search: {@code NOT x} alone holds wherever x does not, and what the parser would quietly misread is refused, namely
 * AND beside OR without parentheses, and {@code OR NOT} without parentheses.
 */
final class Queries {

    private static final Pattern OR_NOT = Pattern.compile("(\\bOR|\\|\\|)\\s*(\\bNOT\\b|[!-])");
    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final String where;
    private final String text;

    private Queries(String where, String text) {
        this.where = where;
        this.text = text;
    }

    /**
     * Reads a query.
     *
     * @param where what to name in messages
     * @throws IllegalArgumentException if it cannot be read; the message shows the place, where there is one
     */
    static Condition parse(String where, String text) {
        return new Queries(where, text).parse();
    }

    private Condition parse() {
        refuseOrNot();
        QueryParser parser = new QueryParser(QueryFields.TOGETHER, new QueryFields());
        parser.setSplitOnWhitespace(true);
        parser.setAutoGeneratePhraseQueries(true);
        parser.setAllowLeadingWildcard(true);
        parser.setLocale(Locale.ROOT);
        try {
            return condition(parser.parse(text));
        } catch (ParseException e) {
            throw QuerySyntax.refusal(where, text, e);
        }
    }

    private void refuseOrNot() {
        var quoted = QUOTED.matcher(text);
        String unquoted = quoted.replaceAll(found -> "_".repeat(found.group().length()));
        var found = OR_NOT.matcher(unquoted);
        if (found.find()) {
            throw QuerySyntax.refusal(
                    where, text, found.start(2), "put parentheses around what NOT belongs to: a OR (NOT b)");
        }
    }

    private Condition condition(Query query) {
        if (query instanceof BoostQuery boosted) {
            return condition(boosted.getQuery());
        }
        if (query instanceof MatchAllDocsQuery) {
            return new Condition.Always();
        }
        if (query instanceof BooleanQuery clauses) {
            return joined(clauses);
        }
        return leaf(query);
    }

    private Condition joined(BooleanQuery query) {
        List<Condition> must = parts(query, Occur.MUST);
        List<Condition> should = parts(query, Occur.SHOULD);
        List<Condition> mustNot = parts(query, Occur.MUST_NOT);
        if (!must.isEmpty() && !should.isEmpty()) {
            throw QuerySyntax.refusal(where, text, "it mixes AND (or +) and OR; put parentheses: (a AND b) OR c");
        }
        List<Condition> all = new ArrayList<>(must);
        if (!should.isEmpty()) {
            all.add(should.size() == 1 ? should.get(0) : new Condition.Any(should));
        }
        mustNot.forEach(part -> all.add(new Condition.Not(part)));
        if (all.isEmpty()) {
            throw nothingToLookFor();
        }
        return all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    private List<Condition> parts(BooleanQuery query, Occur occur) {
        return query.clauses().stream()
                .filter(clause -> clause.getOccur() == occur)
                .map(clause -> condition(clause.getQuery()))
                .toList();
    }

    private Condition leaf(Query query) {
        Set<String> names = new TreeSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String name) {
                names.add(name);
                return false;
            }
        });
        if (names.isEmpty() || query instanceof MatchNoDocsQuery) {
            throw nothingToLookFor();
        }
        String name = names.iterator().next();
        if (name.equals(QueryFields.TOGETHER)) {
            return new Condition.Leaf(Optional.empty(), query);
        }
        Field field = QueryFields.of(name).orElseThrow(() -> QuerySyntax.unknownField(where, text, name));
        if (field == Field.YEAR) {
            years(query).stream().filter(year -> !YEAR.matcher(year).matches()).forEach(this::refuseYear);
        }
        return new Condition.Leaf(Optional.of(field), query);
    }

    private static List<String> years(Query query) {
        if (query instanceof TermQuery one) {
            return Optional.of(one.getTerm()).map(Term::text).stream().toList();
        }
        List<String> bounds = new ArrayList<>();
        if (query instanceof TermRangeQuery range) {
            Optional.ofNullable(range.getLowerTerm())
                    .map(BytesRef::utf8ToString)
                    .ifPresent(bounds::add);
            Optional.ofNullable(range.getUpperTerm())
                    .map(BytesRef::utf8ToString)
                    .ifPresent(bounds::add);
        }
        return bounds;
    }

    private void refuseYear(String year) {
        throw QuerySyntax.refusal(
                where, text, text.indexOf(year), "'" + year + "' is not a year; write year:[2022 TO 2025]");
    }

    private IllegalArgumentException nothingToLookFor() {
        return QuerySyntax.refusal(where, text, "there is nothing to look for in it");
    }
}
