package winnow.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Issn;
import winnow.stage.Issue;

/** Turns what one entry prints into normal forms. */
final class Interpreter {

    /** What databases print where they have nothing. */
    private static final Pattern MISSING = Pattern.compile(
            "(?i)\\[(?:no (?:author|abstract|author id|title|source)[^\\]]*|not available)\\]\\.?|no abstract available\\.?"
                    + "|null|n/a|-");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([_&%#{}])");

    /** What is longer is no identifier. */
    private static final int LONGEST = 4_000;

    /** Fields whose value is one text, kept without markup. */
    private static final Set<Field> TEXTS =
            EnumSet.of(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PUBLISHER, Field.ABSTRACT);

    private static final Map<Field, Function<String, Optional<String>>> IDENTIFIERS = new EnumMap<>(Map.of(
            Field.YEAR, Numbers::year,
            Field.PAGES, Numbers::pages,
            Field.DOI, Numbers::doi,
            Field.PMID, Numbers::pmid,
            Field.PMCID, Numbers::pmcid,
            Field.ARXIV, Numbers::arxiv,
            Field.URL, Optional::of));

    private static final Map<Field, Issue.Code> FAULTS = Map.of(
            Field.YEAR, Issue.Code.BAD_YEAR,
            Field.DOI, Issue.Code.BAD_DOI,
            Field.ISSN, Issue.Code.BAD_ISSN,
            Field.ISBN, Issue.Code.BAD_ISBN);

    private final Map<Field, List<String>> printed = new EnumMap<>(Field.class);
    private final Map<Field, List<String>> normal = new EnumMap<>(Field.class);
    private final List<Interpretation.Fault> faults = new ArrayList<>();
    private final Profile profile;
    private final boolean latex;

    Interpreter(Entry.Readable entry, Profile profile) {
        this.profile = profile;
        this.latex = profile.format().syntax() instanceof BibtexSyntax;
        profile.fields()
                .forEach((field, source) ->
                        printed.put(field, printed(source.values().apply(entry))));
    }

    private static List<String> printed(List<String> values) {
        List<String> printed = new ArrayList<>(values.size());
        for (String value : values) {
            String text = PlainText.collapsed(Encoding.shown(value));
            if (!text.isEmpty() && !isMissing(text)) {
                printed.add(text);
            }
        }
        return printed;
    }

    /** Most values do not even start like one of these. */
    private static boolean isMissing(String value) {
        return "[nN-".indexOf(value.charAt(0)) >= 0 && MISSING.matcher(value).matches();
    }

    Interpretation interpretation() {
        TEXTS.forEach(field -> single(field, value -> Optional.of(text(value))));
        IDENTIFIERS.forEach((field, form) ->
                single(field, value -> value.length() > LONGEST ? Optional.empty() : form.apply(unescaped(value))));
        many(Field.KEYWORDS, value -> Optional.of(text(value)));
        many(Field.LANGUAGE, value -> Languages.code(text(value)));
        authors();
        serials();
        titles();
        types();
        return new Interpretation(new Bibliography(normal), new Bibliography(verbatim()), faults);
    }

    private String text(String value) {
        return latex ? PlainText.of(Latex.text(value)) : PlainText.ofCollapsed(value);
    }

    /** Identifiers and addresses: they hold characters that would be markup in text. */
    private String unescaped(String value) {
        String decoded = PlainText.entities(value);
        if (!latex) {
            return decoded;
        }
        String unescaped = PlainText.replaced(decoded, '\\', ESCAPED, found -> found.group(1));
        return unescaped.replace("{", "").replace("}", "");
    }

    /** Braces in a name say which part is the family name and are still needed. */
    private String accented(String name) {
        return latex ? Latex.accents(name) : name;
    }

    private List<String> printed(Field field) {
        return printed.getOrDefault(field, List.of());
    }

    private void single(Field field, Function<String, Optional<String>> form) {
        List<String> values = printed(field);
        Iterator<String> each = values.iterator();
        Optional<String> found = Optional.empty();
        while (found.isEmpty() && each.hasNext()) {
            found = form.apply(each.next()).filter(value -> !value.isBlank());
        }
        found.ifPresent(value -> normal.put(field, List.of(value)));
        if (found.isEmpty() && !values.isEmpty() && FAULTS.containsKey(field)) {
            faults.add(new Interpretation.Fault(field, FAULTS.get(field), values.get(0)));
        }
    }

    private void many(Field field, Function<String, Optional<String>> form) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String value : printed(field)) {
            form.apply(value).filter(text -> !text.isBlank()).ifPresent(distinct::add);
        }
        normal.put(field, List.copyOf(distinct));
    }

    /** Two authors of one name are two authors. */
    private void authors() {
        List<String> names = new ArrayList<>();
        for (String printed : printed(Field.AUTHORS)) {
            String name = text(Names.normal(accented(printed), profile.names()));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        normal.put(Field.AUTHORS, names);
    }

    /** Databases mix ISSNs and ISBNs; the number of digits tells which is which. */
    private void serials() {
        Set<String> issns = new LinkedHashSet<>();
        Set<String> isbns = new LinkedHashSet<>();
        for (Field field : List.of(Field.ISSN, Field.ISBN)) {
            for (String value : printed(field)) {
                for (String part : Serials.parts(unescaped(value))) {
                    Optional<Issn> issn = Issn.of(part);
                    Optional<String> isbn = Numbers.isbn(part);
                    issn.map(Issn::text).ifPresent(issns::add);
                    isbn.ifPresent(isbns::add);
                    if (issn.isEmpty() && isbn.isEmpty()) {
                        faults.add(new Interpretation.Fault(field, FAULTS.get(field), value));
                    }
                }
            }
        }
        normal.put(Field.ISSN, List.copyOf(issns));
        normal.put(Field.ISBN, List.copyOf(isbns));
    }

    private void titles() {
        boolean english = profile.english() || normal.get(Field.LANGUAGE).equals(List.of("en"));
        printed(Field.ORIGINAL_TITLE).stream().limit(1).forEach(value -> put(Field.ORIGINAL_TITLE, text(value)));
        printed(Field.TITLE).stream().limit(1).forEach(value -> {
            Titles titles = Titles.of(text(value), english);
            put(Field.TITLE, titles.title());
            titles.original().ifPresent(original -> put(Field.ORIGINAL_TITLE, original));
        });
    }

    private void put(Field field, String value) {
        if (!value.isBlank()) {
            normal.putIfAbsent(field, List.of(value));
        }
    }

    private void types() {
        many(Field.TYPE, value -> Types.type(text(value)));
        boolean noAuthor = normal.get(Field.AUTHORS).isEmpty();
        List<String> title = normal.getOrDefault(Field.TITLE, List.of());
        if (noAuthor && title.stream().anyMatch(Types::isFrontMatter)) {
            normal.put(Field.TYPE, List.of(Types.FRONT_MATTER));
        }
    }

    private Map<Field, List<String>> verbatim() {
        Map<Field, List<String>> verbatim = new EnumMap<>(Field.class);
        printed.forEach((field, values) -> {
            List<String> shown = field.many() || values.isEmpty() ? values : values.subList(0, 1);
            if (!Blanks.sameWithout(shown, normal.getOrDefault(field, List.of()))) {
                verbatim.put(field, shown);
            }
        });
        return verbatim;
    }
}
