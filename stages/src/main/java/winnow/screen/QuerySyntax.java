package winnow.screen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import winnow.stage.Nearest;

/** Says what is wrong with a query, with the query below it and a caret under the place. */
final class QuerySyntax {

    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern ENDED = Pattern.compile("Encountered:? \"?<EOF>");
    private static final Pattern SEEN = Pattern.compile("Encountered \" (?:<[A-Z_]+>|\".*?\") \"(.*?) ?\"\" at");

    private QuerySyntax() {}

    static IllegalArgumentException refusal(String where, String query, String words) {
        return new IllegalArgumentException(
                "%s: the query cannot be read: %s\n  %s".formatted(where, words, oneLine(query)));
    }

    /** @param place offset in the query; beyond it if something is missing at the end */
    static IllegalArgumentException refusal(String where, String query, int place, String words) {
        int caret = Math.max(0, Math.min(place, query.length()));
        return new IllegalArgumentException(
                "%s\n  %s^".formatted(refusal(where, query, words).getMessage(), " ".repeat(caret)));
    }

    /** What the parser said, in our words. */
    static IllegalArgumentException refusal(String where, String query, ParseException thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return refusal(where, query, oneLine(message.replaceFirst("(?s)^Cannot parse '.*?': ", "")));
        }
        return refusal(where, query, Integer.parseInt(place.group(2)), seen(message));
    }

    static IllegalArgumentException unknownField(String where, String query, String name) {
        String nearest = Nearest.of(name, QueryFields.names()).orElse("");
        return refusal(
                where,
                query,
                query.indexOf(name + ":"),
                "no field '%s'; the nearest is '%s'; fields are %s"
                        .formatted(name, nearest, String.join(", ", QueryFields.names())));
    }

    private static String seen(String message) {
        if (ENDED.matcher(message).find()) {
            return "it ends too early; a parenthesis, a quote or a word is missing";
        }
        Matcher seen = SEEN.matcher(message);
        return seen.find() ? "'%s' cannot stand here".formatted(seen.group(1).strip()) : "this cannot stand here";
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
