package winnow.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of ISSNs and ISBNs, cut into numbers: {@code 1611-3349 (ISSN); 978-3-030-1 (ISBN)}. */
final class Serials {

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|(?i:e?-?issns?|isbns?)[: -]|\\b[ep](?=\\d{4}-)");
    /** Nothing to cut. */
    private static final Pattern ONE = Pattern.compile("[\\dXx-]{8,17}");

    private static final Pattern BETWEEN =
            Pattern.compile("[;,\\r\\n|/]|\\s+(?=\\d{4}-?\\d{3}[\\dXx](?!\\S))|(?<=\\d{3}[\\dXx])\\s+");

    private Serials() {}

    /** The numbers as printed, without remarks; none if it is empty or a dash. */
    static List<String> parts(String list) {
        if (ONE.matcher(list).matches()) {
            return List.of(list);
        }
        return Arrays.stream(BETWEEN.split(REMARK.matcher(list).replaceAll(" ").strip()))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("-"))
                .toList();
    }
}
