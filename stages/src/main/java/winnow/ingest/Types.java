package winnow.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Document types as databases print them, in one spelling: singular and lower case. */
final class Types {

    static final String FRONT_MATTER = "front matter";

    /** Types that say nothing. */
    private static final Set<String> NONE =
            Set.of("misc", "unpublished", "generic", "gen", "ser", "online", "elec", "electronic");

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("jour", "article"),
            Map.entry("inpr", "article"),
            Map.entry("ejour", "article"),
            Map.entry("mgzn", "article"),
            Map.entry("conf", "conference paper"),
            Map.entry("cpaper", "conference paper"),
            Map.entry("chap", "book chapter"),
            Map.entry("echap", "book chapter"),
            Map.entry("edbook", "book"),
            Map.entry("ebook", "book"),
            Map.entry("thes", "thesis"),
            Map.entry("rprt", "report"),
            Map.entry("book section", "book chapter"),
            Map.entry("electronic article", "article"),
            Map.entry("electronic book", "book"),
            Map.entry("electronic book section", "book chapter"),
            Map.entry("edited book", "book"),
            Map.entry("conference proceedings", "conference paper"),
            Map.entry("journal article", "article"),
            Map.entry("article in press", "article"),
            Map.entry("magazine", "article"),
            Map.entry("magazine article", "article"),
            Map.entry("research article", "article"),
            Map.entry("review article", "review"),
            Map.entry("inproceedings", "conference paper"),
            Map.entry("conference", "conference paper"),
            Map.entry("conference proceeding", "conference paper"),
            Map.entry("proceedings paper", "conference paper"),
            Map.entry("conference publication", "conference paper"),
            Map.entry("conference review", "proceedings"),
            Map.entry("incollection", "book chapter"),
            Map.entry("inbook", "book chapter"),
            Map.entry("chapter", "book chapter"),
            Map.entry("journalarticle", "article"),
            Map.entry("magazinearticle", "article"),
            Map.entry("journal articles", "article"),
            Map.entry("journal paper", "article"),
            Map.entry("original article", "article"),
            Map.entry("conferencepaper", "conference paper"),
            Map.entry("booksection", "book chapter"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("techreport", "report"),
            Map.entry("retracted publication", "retracted"),
            Map.entry("published erratum", "erratum"));

    private record Rule(Pattern printed, String type) {}

    /** IEEE Xplore names the publisher and the kind of collection: {@code IEEE Conferences}, {@code IBM Journals}. */
    private static final List<Rule> RULES = List.of(
            new Rule(Pattern.compile(".* conferences"), "conference paper"),
            new Rule(Pattern.compile(".* (?:journals|magazines|early access articles)"), "article"),
            new Rule(Pattern.compile(".* standards"), "standard"),
            new Rule(Pattern.compile(".* (?:books|ebooks)"), "book"),
            new Rule(Pattern.compile(".* (?:book|ebook) chapters"), "book chapter"),
            new Rule(Pattern.compile(".* courses"), "course"));

    private static final Pattern FRONT =
            Pattern.compile("(?i)\\W*(?:(?:front|back|inside front|inside back|outside front"
                    + "|outside back) ?cover|(?:half )?title pages?|table of contents?|contents|copyright(?: notice| page)?"
                    + "|(?:author|subject|reviewer|keyword)s? index|committees?|(?:organi[sz]ing|program(?:me)?|technical program)"
                    + " committees?|welcome(?: message)?|preface|foreword|list of reviewers|blank page|spine"
                    + "|sponsors|cover (?:art|page|image))(?: (?:i|ii|iii|iv|v|vi)|\\W+\\d*)?\\W*");

    private Types() {}

    /** The type in its one spelling; empty if it says nothing. */
    static Optional<String> type(String printed) {
        String type = printed.toLowerCase(Locale.ROOT).strip();
        if (NONE.contains(type)) {
            return Optional.empty();
        }
        String known = SPELLINGS.getOrDefault(type, type);
        return Optional.of(RULES.stream()
                .filter(rule -> rule.printed.matcher(known).matches())
                .map(Rule::type)
                .findFirst()
                .orElse(known));
    }

    /** Whether a record without authors is part of a volume's frame rather than a paper in it. */
    static boolean isFrontMatter(String title) {
        return FRONT.matcher(title).matches();
    }
}
