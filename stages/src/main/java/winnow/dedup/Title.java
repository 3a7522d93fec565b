package winnow.dedup;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Folded;

/**
 * A title as it is compared.
 *
 * @param words folded, Greek letters by name, numbers in digits, without a part in brackets at the end and without a mark
 *     such as {@code RETRACTED:}, {@code Erratum to} or {@code study protocol}
 * @param squeezed the words without blanks, so that {@code post-stroke} and {@code poststroke} are equal
 * @param forms other titles that the record may be known by, squeezed: with the bracketed part, without the subtitle, in
 *     the original language, or each of two languages; each of at least {@value #SHORTEST_FORM} words
 * @param numbers the numbers in it, see {@link Numerals}
 * @param traits what else is to be known about it
 */
record Title(List<String> words, String squeezed, Set<String> forms, List<String> numbers, Set<Trait> traits) {

    /** What else is to be known about a title. */
    enum Trait {
        /** Many reports have this title, see {@link GenericTitle}. */
        GENERIC,
        /** It is in brackets, or there is another one in another language: other databases may translate otherwise. */
        TRANSLATED,
        /** It says that it is the plan of a study. */
        PROTOCOL
    }

    static final int SHORTEST_FORM = 4;

    private static final int SHORTEST_END = 6;
    private static final int FEWEST_FOREIGN = 2;
    private static final Set<String> ENGLISH = Set.of("the of and in for with to on by from a an is at as".split(" "));
    private static final Set<String> FOREIGN =
            Set.of(("der das den dem des ein eine einer und von bei mit fur zur zum im am auf"
                            + " le les du une et dans chez sur pour avec el los las un una y con por para entre da do dos em uma"
                            + " com il lo della delle dei di nel nella e per het een van voor och")
                    .split(" "));

    private static final Pattern RETRACTED = Pattern.compile("(?i)^\\W*retracted( article| paper| chapter)?\\s*[:.]");
    private static final Pattern BRACKETED = Pattern.compile("^\\[.*\\W*$");
    private static final Pattern BRACKETED_END = Pattern.compile("\\W*\\[(?i:(erratum|retraction|comment|republished"
            + "|corrected|see comment|summary|update) .*|(?!part)[^\\[\\]]*\\]\\W*)$");
    private static final Pattern SUBTITLE = Pattern.compile("[:?!] |[.] (?=\\p{Lu})| [-–—] ");
    private static final Pattern SECOND_LANGUAGE = Pattern.compile("; | = |<ORIGINAL>");
    private static final Pattern PROTOCOL =
            Pattern.compile("(?i)[\\s:.,;–—-]*\\(?(?:(?:the |a )?(?:study |trial |review )?protocol"
                    + "(?: (?:for|of) (?:an? |the )?(?=\\w*[ -]*\\w*[ -]*(?:trial|study|review|cohort|survey|meta))|\\)?$)"
                    + "|(?:the )?(?:rationale(?:,| and|, and) (?:study )?(?:design|methods?)|(?:study )?design and rationale)"
                    + "(?:(?:,| and) (?:methods?|protocol|objectives))?(?: (?:of|for) (?:an? |the )?|\\W*$))");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,\\u00a0\\u202f](?=\\d{3}(?!\\d))");

    /** Inspec writes {@code Sn/sub 2/P} for an index. */
    private static final Pattern INDICES = Pattern.compile("/su[bp] ?([^/]*)/");

    /** What databases write for signs that others print. */
    private static final Pattern SIGNS =
            Pattern.compile("(?i)\\((?:plus or minus|plus/minus|greater than|less than|registered|trademark)\\)");

    private static final Map<String, String> GREEK = Map.of(
            "α",
            " alpha ",
            "β",
            " beta ",
            "γ",
            " gamma ",
            "δ",
            " delta ",
            "ε",
            " epsilon ",
            "κ",
            " kappa ",
            "λ",
            " lambda ",
            "μ",
            " mu ",
            "ω",
            " omega ");

    /** @param notice what the record is to another, whose words are taken away */
    static Title of(Bibliography said, Notice notice) {
        String marked = RETRACTED.matcher(said.title()).replaceFirst("");
        String printed = bareUnlessEmpty(notice.bare(marked), marked).strip();
        String bare = bareUnlessEmpty(BRACKETED_END.matcher(printed).replaceFirst(""), printed);
        String main = bareUnlessEmpty(PROTOCOL.matcher(bare).replaceFirst(" "), bare);
        List<String> folded = folded(main);
        List<String> words = Numerals.plain(folded);
        return new Title(
                words,
                String.join("", words),
                forms(said, printed, main),
                Numerals.in(folded),
                traits(said, folded, printed));
    }

    private static Set<Trait> traits(Bibliography said, List<String> words, String printed) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (GenericTitle.is(String.join(" ", words))) {
            traits.add(Trait.GENERIC);
        }
        if (said.has(Field.ORIGINAL_TITLE)
                || BRACKETED.matcher(printed).matches()
                || SECOND_LANGUAGE.matcher(printed).find()
                || said.all(Field.LANGUAGE).stream().anyMatch(language -> !language.equals("en"))
                || isForeign(words)) {
            traits.add(Trait.TRANSLATED);
        }
        if (PROTOCOL.matcher(said.title()).find()) {
            traits.add(Trait.PROTOCOL);
        }
        return traits;
    }

    /** Whether it has more small words of other languages than of English, and at least two. */
    private static boolean isForeign(List<String> words) {
        long foreign = words.stream().filter(FOREIGN::contains).count();
        return foreign >= FEWEST_FOREIGN
                && foreign > words.stream().filter(ENGLISH::contains).count();
    }

    private static Set<String> forms(Bibliography said, String printed, String main) {
        Set<String> forms = new LinkedHashSet<>();
        add(forms, printed);
        Matcher bracketed = BRACKETED_END.matcher(printed);
        bracketed.results().forEach(part -> add(forms, part.group()));
        add(forms, SUBTITLE.split(main, 2)[0]);
        SECOND_LANGUAGE.splitAsStream(main).forEach(part -> add(forms, part));
        said.first(Field.ORIGINAL_TITLE).ifPresent(original -> add(forms, original));
        return forms;
    }

    private static void add(Set<String> forms, String form) {
        List<String> words = words(form);
        if (words.size() >= SHORTEST_FORM) {
            forms.add(String.join("", words));
        }
    }

    private static String bareUnlessEmpty(String bare, String whole) {
        return Folded.of(bare).isEmpty() ? whole : bare;
    }

    private static List<String> words(String text) {
        return Numerals.plain(folded(text));
    }

    private static List<String> folded(String text) {
        String spelled = text;
        if (text.chars().anyMatch(c -> c >= 'α' && c <= 'ω')) {
            for (Map.Entry<String, String> letter : GREEK.entrySet()) {
                spelled = spelled.replace(letter.getKey(), letter.getValue());
            }
        }
        String level = spelled.contains("/su") ? INDICES.matcher(spelled).replaceAll("$1") : spelled;
        String plain = SIGNS.matcher(THOUSANDS.matcher(level).replaceAll("")).replaceAll(" ");
        return Folded.of(plain).words();
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * Whether this record may be known by the other's title, or its title begins with the whole of the other's, or ends with
     * it after a heading.
     */
    boolean isAlso(Title other) {
        return forms.contains(other.squeezed)
                || other.words.size() >= SHORTEST_FORM && squeezed.startsWith(other.squeezed)
                || other.words.size() >= SHORTEST_END && squeezed.endsWith(other.squeezed);
    }
}
