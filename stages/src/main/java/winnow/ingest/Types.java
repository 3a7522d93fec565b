package winnow.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Document types as databases print them, in one spelling: singular and lower case. */
final class Types {

    static final String FRONT_MATTER = "front matter";

    /** Types that say nothing. */
    private static final Set<String> NONE = Set.of(
            "misc", "unpublished", "generic", "gen", "ser", "online", "elec", "electronic", "document", "webpage");

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
            Map.entry("article-journal", "article"),
            Map.entry("article-magazine", "article"),
            Map.entry("article-newspaper", "article"),
            Map.entry("paper-conference", "conference paper"),
            Map.entry("retracted publication", "retracted"),
            Map.entry("published erratum", "erratum"));

    /** IEEE Xplore names the publisher and the kind of collection: {@code IEEE Conferences}, {@code IBM Journals}. */
    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry(" conferences", "conference paper"),
            Map.entry(" journals", "article"),
            Map.entry(" magazines", "article"),
            Map.entry(" early access articles", "article"),
            Map.entry(" standards", "standard"),
            Map.entry(" books", "book"),
            Map.entry(" ebooks", "book"),
            Map.entry(" book chapters", "book chapter"),
            Map.entry(" ebook chapters", "book chapter"),
            Map.entry(" courses", "course"));

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
        for (Map.Entry<String, String> collection : COLLECTIONS.entrySet()) {
            if (known.endsWith(collection.getKey())) {
                return Optional.of(collection.getValue());
            }
        }
        return Optional.of(known);
    }

    /** Whether a record without authors is part of a volume's frame rather than a paper in it. */
    static boolean isFrontMatter(String title) {
        return FRONT.matcher(title).matches();
    }
}
