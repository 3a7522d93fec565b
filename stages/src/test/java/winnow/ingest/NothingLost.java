package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/** The law that every character of a text is in an entry, or in text that looks like none. */
final class NothingLost {

    /** What only an entry has, by syntax; what is passed over has none. */
    private static final Map<String, Pattern> OF_AN_ENTRY = Map.of(
            "Web of Science tagged text", Pattern.compile("(?:^|[\\r\\n])(?!FN|VR|EF|ER)[A-Z][A-Z0-9] \\S"),
            "labelled text", Pattern.compile("(?U)\\S"),
            "citation text", Pattern.compile("(?U)\\S"),
            "vertical CSV", Pattern.compile("(?U)\\S"),
            "BibTeX", Pattern.compile("(?m)^(?!\\s*+%).*\\w\\s*=\\s*[{\"]"),
            "Atom", Pattern.compile("</entry>|<published>|<summary>|<id>|<title>"),
            "RIS", Pattern.compile("(?:^|[\\r\\n])(?!ER|NL)[A-Z][A-Z0-9]  - "),
            "MEDLINE", Pattern.compile("(?U)\\S"),
            "JSON lines", Pattern.compile("(?U)\\S"),
            "CSV", Pattern.compile("(?U)\\S"));

    /** Of whatever XML. */
    private static final Pattern OTHER_XML = Pattern.compile(
            "</(?:PubmedArticle|record)>|<(?:MedlineCitation|PMID|ArticleTitle|metadata|datestamp|rec-number|titles)[\\s>]");

    /** What stands before the first entry may hold these. */
    private static final Map<String, String> OF_A_HEAD = Map.of("Atom", "<id>|<title>", "CSV", "(?s).*");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final Pattern NO_ENTRY =
            Pattern.compile("(?i)@\\s*(?:string|comment|preamble)\\s*[{(](?:[^{}]++|\\{[^{}]*+\\})*+[})]");

    private NothingLost() {}

    /** @throws AssertionError if something is lost */
    static void check(Syntax syntax, String text) {
        Iterator<Entry> entries = syntax.entries(new StringReader(text));
        String head = OF_A_HEAD.getOrDefault(syntax.name(), "(?!)");
        int from = 0;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            int whole = find(entry.raw(), text, from, syntax.name().contains("CSV"));
            int at = whole >= 0 ? whole : text.indexOf(first(entry.raw()), from);
            assertTrue(at >= 0, () -> "not in the text, or not in its order: " + start(entry.raw()));
            assertPassedOver(syntax, text.substring(from, at).replaceAll(from == 0 ? head : "(?!)", ""));
            from = end(entry.raw(), text, at);
        }
        assertPassedOver(syntax, text.substring(from).replaceAll(from == 0 ? head : "(?!)", ""));
    }

    /** @param inLines whether it is whole lines, so that it is not found within another */
    private static int find(String raw, String text, int from, boolean inLines) {
        int at = text.indexOf(raw, from);
        while (inLines && at >= 0 && !isWholeLines(text, at, at + raw.length())) {
            at = text.indexOf(raw, at + 1);
        }
        return at;
    }

    private static boolean isWholeLines(String text, int start, int end) {
        return (start == 0 || "\r\n".indexOf(text.charAt(start - 1)) >= 0)
                && (end == text.length() || "\r\n".indexOf(text.charAt(end - 1)) >= 0);
    }

    /** Its first line that is not blank. */
    private static String first(String raw) {
        return LINE_END.splitAsStream(raw)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(raw);
    }

    /** Where an entry ends that starts at a place. Some syntaxes leave the blank lines within it out. */
    private static int end(String raw, String text, int start) {
        if (text.startsWith(raw, start)) {
            return start + raw.length();
        }
        int end = start;
        for (String line : LINE_END.split(raw)) {
            int at = line.isBlank() ? end : text.indexOf(line, end);
            assertTrue(
                    at >= 0 && text.substring(end, at).isBlank(), () -> "not as it stands in the text: " + start(raw));
            end = line.isBlank() ? end : at + line.length();
        }
        return end;
    }

    private static void assertPassedOver(Syntax syntax, String text) {
        String passed = NO_ENTRY.matcher(text).replaceAll("");
        Pattern ofAnEntry = OF_AN_ENTRY.getOrDefault(syntax.name(), OTHER_XML);
        assertFalse(ofAnEntry.matcher(passed).find(), () -> "lost: " + start(text));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
