package winnow.dedup;

import java.util.Arrays;
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

    /** Of {@link #ENGLISH} and {@link #FOREIGN}. */
    private static final int LONGEST_SMALL = 5;

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
    private static final Cues PLAN_CUES = Cues.of(List.of("protocol", "rationale", "design"));
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
        String bare = hasBracket(printed)
                ? bareUnlessEmpty(BRACKETED_END.matcher(printed).replaceFirst(""), printed)
                : printed;
        String main =
                PLAN_CUES.in(bare) ? bareUnlessEmpty(PROTOCOL.matcher(bare).replaceFirst(" "), bare) : bare;
        List<String> folded = folded(main);
        List<String> words = Numerals.plain(folded);
        String squeezed = String.join("", words);
        Set<String> forms = forms(said, printed, main);
        if (words.size() >= SHORTEST_FORM) {
            forms.add(squeezed);
        }
        return new Title(words, squeezed, Set.copyOf(forms), Numerals.in(folded), traits(said, folded, printed));
    }

    private static Set<Trait> traits(Bibliography said, List<String> words, String printed) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (GenericTitle.is(words)) {
            traits.add(Trait.GENERIC);
        }
        if (said.has(Field.ORIGINAL_TITLE)
                || hasBracket(printed) && BRACKETED.matcher(printed).matches()
                || mayBeTwo(printed) && SECOND_LANGUAGE.matcher(printed).find()
                || isInOtherLanguage(said)
                || isForeign(words)) {
            traits.add(Trait.TRANSLATED);
        }
        if (PLAN_CUES.in(said.title()) && PROTOCOL.matcher(said.title()).find()) {
            traits.add(Trait.PROTOCOL);
        }
        return traits.isEmpty() ? Set.of() : traits;
    }

    private static boolean isInOtherLanguage(Bibliography said) {
        for (String language : said.all(Field.LANGUAGE)) {
            if (!language.equals("en")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBracket(String text) {
        return text.indexOf('[') >= 0;
    }

    /** Whether {@link #SECOND_LANGUAGE} can be found. */
    private static boolean mayBeTwo(String text) {
        return text.indexOf(';') >= 0 || text.indexOf('=') >= 0 || text.indexOf('<') >= 0;
    }

    /** Whether it has more small words of other languages than of English, and at least two. */
    private static boolean isForeign(List<String> words) {
        int foreign = 0;
        int english = 0;
        for (String word : words) {
            if (word.length() <= LONGEST_SMALL) {
                foreign += FOREIGN.contains(word) ? 1 : 0;
                english += ENGLISH.contains(word) ? 1 : 0;
            }
        }
        return foreign >= FEWEST_FOREIGN && foreign > english;
    }

    /** All but the main title. */
    private static Set<String> forms(Bibliography said, String printed, String main) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(printed);
        if (hasBracket(printed)) {
            BRACKETED_END.matcher(printed).results().forEach(part -> texts.add(part.group()));
        }
        Matcher subtitle = SUBTITLE.matcher(main);
        if (subtitle.find()) {
            texts.add(main.substring(0, subtitle.start()));
        }
        if (mayBeTwo(main)) {
            SECOND_LANGUAGE.splitAsStream(main).forEach(texts::add);
        }
        said.first(Field.ORIGINAL_TITLE).ifPresent(texts::add);
        texts.remove(main);
        Set<String> forms = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> words = words(text);
            if (words.size() >= SHORTEST_FORM) {
                forms.add(String.join("", words));
            }
        }
        return forms;
    }

    private static String bareUnlessEmpty(String bare, String whole) {
        return !bare.equals(whole) && Folded.of(bare).isEmpty() ? whole : bare;
    }

    private static List<String> words(String text) {
        return Numerals.plain(folded(text));
    }

    private static List<String> folded(String text) {
        String spelled = text;
        if (hasGreek(text)) {
            for (Map.Entry<String, String> letter : GREEK.entrySet()) {
                spelled = spelled.replace(letter.getKey(), letter.getValue());
            }
        }
        String level = spelled.contains("/su") ? INDICES.matcher(spelled).replaceAll("$1") : spelled;
        String joined = hasThousands(level) ? THOUSANDS.matcher(level).replaceAll("") : level;
        String plain = joined.indexOf('(') >= 0 ? SIGNS.matcher(joined).replaceAll(" ") : joined;
        return Folded.of(plain).words();
    }

    private static boolean hasGreek(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'α' && text.charAt(i) <= 'ω') {
                return true;
            }
        }
        return false;
    }

    /** Whether {@link #THOUSANDS} can be found. */
    private static boolean hasThousands(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('\u00a0') >= 0 || text.indexOf('\u202f') >= 0;
    }

    /** The same, its words those of the pool. */
    Title in(Pool pool) {
        String[] held = new String[words.size()];
        Arrays.setAll(held, i -> pool.word(words.get(i)));
        return new Title(List.of(held), squeezed, forms, numbers, traits);
    }

    /** Whether a printed title says that its report was retracted. */
    static boolean isMarkedRetracted(String printed) {
        return RETRACTED.matcher(printed).find();
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
