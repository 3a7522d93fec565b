package winnow.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a BibTeX entry that holds nothing but braced values and numbers, as nearly all exports do. They are read
 * in one go, however long they are; for anything else there is a parser of the whole language, which takes time that
 * grows with the square of a value's length.
 */
final class PlainFields {

    private final String text;
    private int at;

    private PlainFields(String text) {
        this.text = text;
    }

    /**
     * Reads the fields.
     *
     * @param text of an entry, after its key
     * @return name in lower case to value, in the order of the text; empty if not all of the text is of that kind
     */
    static Optional<Map<String, List<String>>> of(String text) {
        return new PlainFields(text).fields();
    }

    private Optional<Map<String, List<String>>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        passBlanks();
        while (at < text.length()) {
            String name = name();
            passBlanks();
            boolean assigned = pass('=');
            passBlanks();
            Optional<String> value = value();
            passBlanks();
            boolean ends = pass(',') || at == text.length();
            passBlanks();
            boolean plain = assigned && ends && !name.isEmpty() && value.isPresent();
            if (!plain || fields.put(name, List.of(value.get())) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private void passBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean pass(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private String name() {
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
    }

    private Optional<String> value() {
        int start = at;
        if (pass('{')) {
            return close() ? Optional.of(text.substring(start + 1, at - 1)) : Optional.empty();
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start ? Optional.of(text.substring(start, at)) : Optional.empty();
    }

    /** Goes behind the brace that closes the one before; a brace that is escaped is a matter of dispute, and not plain. */
    private boolean close() {
        int open = 1;
        while (open > 0 && at < text.length()) {
            char c = text.charAt(at);
            boolean brace = c == '{' || c == '}';
            if (brace && text.charAt(at - 1) == '\\') {
                return false;
            }
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            at++;
        }
        return open == 0;
    }
}
