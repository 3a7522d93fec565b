package winnow.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/**
 * What a BibTeX file's {@code @string}s stand for. Each is put together where it stands, from those before it, so that none
 * can stand for itself, nor a few lines for gigabytes. An entry is given only those that it uses: a broken one costs itself,
 * and thousands cost no time.
 */
final class BibtexAbbreviations {

    private static final Pattern DEFINITION =
            Pattern.compile("(?s)@\\s*+[A-Za-z]++\\s*+[{(]\\s*+([^\\s={}\"#,]++)\\s*+=(.*)[})]");

    /** Characters of all of them together. */
    private static final long ROOM = 32L << 20;

    private final Map<String, String> values = new HashMap<>();
    private long held;

    /**
     * Takes one.
     *
     * @param definition from the {@code @} to the last brace
     * @return whether it could be read and there is room for it; if not, nobody may take it for read
     */
    boolean add(String definition) {
        Matcher parts = DEFINITION.matcher(definition);
        if (!parts.matches() || expanded(parts.group(2)) > BibtexSyntax.LONGEST) {
            return false;
        }
        try {
            String entry = usedIn(parts.group(2)) + "@misc{key,\nvalue = " + parts.group(2) + "\n}";
            String value = String.join("", BibtexSyntax.parse(entry).getOrDefault("value", List.of("")));
            boolean fits = held + value.length() <= ROOM && isBalanced(value);
            if (fits) {
                held += value.length();
                values.put(parts.group(1).toLowerCase(Locale.ROOT), value);
            }
            return fits;
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            return false;
        }
    }

    /** Number of characters of a text when what it uses is put in. */
    long expanded(String text) {
        long length = text.length();
        for (String word : used(text)) {
            length += values.get(word).length();
        }
        return length;
    }

    /** The definitions of those that a text uses, in BibTeX. */
    String usedIn(String text) {
        StringBuilder definitions = new StringBuilder();
        for (String word : new TreeSet<>(used(text))) {
            definitions
                    .append("@string{")
                    .append(word)
                    .append(" = {")
                    .append(values.get(word))
                    .append("}}\n");
        }
        return definitions.toString();
    }

    /** Each as often as it is used. */
    private List<String> used(String text) {
        List<String> used = new ArrayList<>();
        if (!values.isEmpty()) {
            for (String word : outsideOfTexts(text).split("[\\s=,#()]+")) {
                String name = word.toLowerCase(Locale.ROOT);
                if (values.containsKey(name)) {
                    used.add(name);
                }
            }
        }
        return used;
    }

    /** Without what is within braces or quotes. */
    private static String outsideOfTexts(String text) {
        StringBuilder outside = new StringBuilder();
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' && open > 0 ? -1 : 0;
            quoted ^= c == '"' && open == 0;
            outside.append(open == 0 && !quoted && c != '}' && c != '"' ? c : ' ');
        }
        return outside.toString();
    }

    private static boolean isBalanced(String value) {
        int open = 0;
        for (int i = 0; i < value.length() && open >= 0; i++) {
            open += value.charAt(i) == '{' ? 1 : value.charAt(i) == '}' ? -1 : 0;
        }
        return open == 0;
    }
}
