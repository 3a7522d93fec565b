package winnow.dedup;

import java.util.ArrayList;
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
 * @param words folded, without a part in brackets at the end, without a mark such as {@code RETRACTED:}, Greek letters
 *     by name
 * @param squeezed the words without blanks, so that {@code post-stroke} and {@code poststroke} are equal
 * @param forms other titles that the record may be known by, squeezed: with the bracketed part, without the subtitle, in
 *     the original language, or each of two languages; each of at least {@value #SHORTEST_FORM} words
 * @param numbers the numbers in it, in order; {@code part II} and {@code part two} count as 2
 * @param generic whether many reports have this title, see {@link GenericTitle}
 */
record Title(List<String> words, String squeezed, Set<String> forms, List<String> numbers, boolean generic) {

    static final int SHORTEST_FORM = 4;

    private static final Pattern RETRACTED = Pattern.compile("(?i)^\\W*retracted( article| paper| chapter)?\\s*[:.]");
    private static final Pattern BRACKETED_END = Pattern.compile(
            "\\W*\\[(?i:(erratum|retraction|comment|republished|corrected|see comment|summary|update) .*|(?!part)[^\\[\\]]*\\]\\W*)$");
    private static final Pattern SUBTITLE = Pattern.compile("[:?!] |[.] (?=\\p{Lu})| [-–—] ");
    private static final Pattern SECOND_LANGUAGE = Pattern.compile("; | = |<ORIGINAL>");
    private static final Pattern NUMBER = Pattern.compile("\\d+(st|nd|rd|th)?");
    private static final Set<String> CUES = Set.of(
            "part",
            "parts",
            "phase",
            "stage",
            "volume",
            "vol",
            "chapter",
            "study",
            "studies",
            "section",
            "report",
            "class",
            "group",
            "grade",
            "level",
            "type",
            "experiment",
            "module",
            "appendix",
            "version",
            "paper",
            "case");
    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("i", "1"),
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("v", "5"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("x", "10"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("a", "a"),
            Map.entry("b", "b"),
            Map.entry("c", "c"),
            Map.entry("d", "d"));
    private static final Set<String> NUMERALS_WITHOUT_CUE = Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix");
    private static final Map<String, String> GREEK = Map.of(
            "α", "alpha", "β", "beta", "γ", "gamma", "δ", "delta", "ε", "epsilon", "κ", "kappa", "λ", "lambda", "μ",
            "mu", "ω", "omega");

    static Title of(Bibliography bibliography, Notice notice) {
        String marked = RETRACTED.matcher(bibliography.title()).replaceFirst("");
        String printed = bareUnlessEmpty(notice.bare(marked), marked);
        Matcher bracketed = BRACKETED_END.matcher(printed);
        String main = bareUnlessEmpty(bracketed.replaceFirst(""), printed);
        List<String> words = words(main);
        Set<String> forms = new LinkedHashSet<>();
        add(forms, printed);
        bracketed.reset().results().forEach(bracket -> add(forms, bracket.group()));
        add(forms, SUBTITLE.split(main, 2)[0]);
        SECOND_LANGUAGE.splitAsStream(main).forEach(part -> add(forms, part));
        bibliography.first(Field.ORIGINAL_TITLE).ifPresent(original -> add(forms, original));
        return new Title(
                words, String.join("", words), forms, numbers(words), GenericTitle.is(String.join(" ", words)));
    }

    private static String bareUnlessEmpty(String bare, String whole) {
        return Folded.of(bare).isEmpty() ? whole : bare;
    }

    /** Whether this record may be known by the other's title, or its title begins with the whole of the other's. */
    boolean isAlso(Title other) {
        return forms.contains(other.squeezed)
                || other.words.size() >= SHORTEST_FORM && squeezed.startsWith(other.squeezed);
    }

    private static List<String> words(String text) {
        String spelled = text;
        if (text.chars().anyMatch(c -> c >= 'α' && c <= 'ω')) {
            for (Map.Entry<String, String> letter : GREEK.entrySet()) {
                spelled = spelled.replace(letter.getKey(), letter.getValue());
            }
        }
        return Folded.of(spelled).words();
    }

    private static void add(Set<String> forms, String form) {
        List<String> words = words(form);
        if (words.size() >= SHORTEST_FORM) {
            forms.add(String.join("", words));
        }
    }

    private static List<String> numbers(List<String> words) {
        List<String> numbers = new ArrayList<>();
        String before = "";
        for (String word : words) {
            if (NUMBER.matcher(word).matches()) {
                numbers.add(word.replaceAll("[^\\p{Nd}]", ""));
            } else if (NUMERALS.containsKey(word) && (CUES.contains(before) || NUMERALS_WITHOUT_CUE.contains(word))) {
                numbers.add(NUMERALS.get(word));
            }
            before = word;
        }
        return List.copyOf(numbers);
    }
}
