package winnow.selector;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.stage.Hash;

/**
 * The one spelling of a document that its content hash is taken of: the JSON Canonicalization Scheme (RFC 8785), that is
 * keys sorted, no white space, numbers as JavaScript prints them. So a reader may lay out the file anew and the hash
 * still holds. From a shell: {@code jq -cjS 'del(.contentHash)' selector.json | sha256sum}.
 */
final class Canonical {

    private static final int LARGEST_PLAIN = 20;
    private static final int SMALLEST_PLAIN = -7;
    private static final Map<Character, String> SHORT_ESCAPES =
            Map.of('"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t', "\\t");

    private final StringBuilder out = new StringBuilder();

    private Canonical() {}

    /** {@code sha256:} and the hash of a document but for its content hash. */
    static String hash(Document document) {
        Map<String, Object> rest = SelectorJson.plain(document);
        rest.remove("contentHash");
        return "sha256:" + Hash.of(text(rest));
    }

    /** @param value maps, lists, texts, numbers and truth values */
    static String text(Object value) {
        Canonical canonical = new Canonical();
        canonical.any(value);
        return canonical.out.toString();
    }

    private void any(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Number number) {
            number(new BigDecimal(number.toString()).stripTrailingZeros());
        } else if (value instanceof String text) {
            string(text);
        } else {
            out.append(value);
        }
    }

    private void object(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String comma = "";
        out.append('{');
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(comma);
            string(entry.getKey());
            out.append(':');
            any(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void array(List<?> list) {
        String comma = "";
        out.append('[');
        for (Object value : list) {
            out.append(comma);
            any(value);
            comma = ",";
        }
        out.append(']');
    }

    /** Plain from 1e-6 to below 1e21, otherwise with an exponent, as JavaScript does. */
    private void number(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (value.signum() == 0 || exponent > SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
            out.append(value.toPlainString());
            return;
        }
        String digits = value.unscaledValue().abs().toString();
        out.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
        out.append(digits.length() > 1 ? "." + digits.substring(1) : "");
        out.append(exponent < 0 ? "e" : "e+").append(exponent);
    }

    private void string(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (SHORT_ESCAPES.containsKey(c)) {
                out.append(SHORT_ESCAPES.get(c));
            } else if (c < ' ') {
                out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
