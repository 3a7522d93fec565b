package winnow.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of HTML, JATS and MathML that databases leave in their texts. */
final class Markup {

    /** Only tags that databases are known to leave in; {@code p < 0.05 and x > 3} is text. */
    private static final Set<String> TAGS =
            Set.of(("sub sup inf b i p u q s br em strong sc span div font tt sec title list list-item bold italic"
                            + " h1 h2 h3 h4 h5 h6 ul ol li a img formula inline-formula tex-math math mrow mi mn mo msub msup"
                            + " msubsup mfrac msqrt mtext mover munder mstyle mspace mfenced mtable mtr mtd mmultiscripts"
                            + " mprescripts mpadded mstack semantics annotation")
                    .split(" "));

    /** All of their tags are known. */
    private static final Set<String> PREFIXES = Set.of("jats", "mml", "m", "xref");

    /** What stands before and after them are different lines. */
    private static final Set<String> BREAKS = Set.of("p", "br", "div", "sec", "title", "li", "list-item");

    private static final int LONGEST_NAME = 40;

    private static final Pattern ANNOTATION = Pattern.compile("(?i)<(?:mml:)?annotation(?:-xml)?(?=[\\s>])");
    private static final Pattern ANNOTATION_END = Pattern.compile("(?i)</(?:mml:)?annotation(?:-xml)?>");

    /** IEEE Xplore's mark for the end of an old abstract. */
    private static final Pattern END_MARK = Pattern.compile("(?<!<)<++(?:ETX)?>++\\s*+$");

    /**
     * A tag that is known.
     *
     * @param name in lower case
     * @param end the place after it
     */
    private record Tag(String name, int end) {
        boolean endsLine() {
            return BREAKS.contains(name.startsWith("jats:") ? name.substring("jats:".length()) : name);
        }
    }

    private Markup() {}

    /** The text without tags and without what formulas say again; where a line ended there is a blank. */
    static String removed(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String said = withoutAnnotations(text);
        StringBuilder untagged = new StringBuilder(said.length());
        int done = 0;
        for (int at = said.indexOf('<'); at >= 0; at = said.indexOf('<', Math.max(done, at + 1))) {
            Optional<Tag> tag = tag(said, at);
            if (tag.isPresent()) {
                untagged.append(said, done, at).append(tag.get().endsLine() ? " " : "");
                done = tag.get().end;
            }
        }
        String rest = untagged.append(said, done, said.length()).toString();
        return rest.stripTrailing().endsWith(">") ? END_MARK.matcher(rest).replaceAll("") : rest;
    }

    /** The tag that starts at a place. */
    private static Optional<Tag> tag(String text, int place) {
        int start = text.startsWith("/", place + 1) ? place + 2 : place + 1;
        int end = start;
        int most = Math.min(text.length(), start + LONGEST_NAME);
        while (end < most && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        int close = isKnown(name) ? endOfAttributes(text, end) : text.length();
        return text.startsWith(">", close) ? Optional.of(new Tag(name, close + 1)) : Optional.empty();
    }

    private static int endOfAttributes(String text, int start) {
        int end = start;
        if (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            while (end < text.length() && text.charAt(end) != '<' && text.charAt(end) != '>') {
                end++;
            }
        }
        return text.startsWith("/", end) ? end + 1 : end;
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':';
    }

    private static boolean isKnown(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? TAGS.contains(name)
                : PREFIXES.contains(name.substring(0, colon)) && colon + 1 < name.length();
    }

    /** A formula's annotations say it again in another language. */
    private static String withoutAnnotations(String text) {
        if (!text.contains("nnotation") && !text.contains("NNOTATION")) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher start = ANNOTATION.matcher(text);
        Matcher end = ANNOTATION_END.matcher(text);
        while (start.find(from) && end.find(start.end())) {
            rest.append(text, from, start.start());
            from = end.end();
        }
        return from == 0 ? text : rest.append(text, from, text.length()).toString();
    }
}
