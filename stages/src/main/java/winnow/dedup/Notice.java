package winnow.dedup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;

/** What a report is to another report, whose title it repeats. */
enum Notice {
    /** Nothing: it stands for itself. */
    NONE("(?!)", "(?!)", List.of()),
    /** It corrects the other. */
    CORRECTION(
            "(erratum|errata|corrigend(um|a)|addendum)( (to|for|in|on|of))?\\b|(author |publisher )?corrections?( to\\b|\\s*[:.–—-])",
            "\\(vol\\.? \\d+.*\\)|\\([^()]*\\([^()]*\\d{4}\\).*\\)|[-–—:.(]\\s*(erratum|corrigendum|correction)( (to|for) .*)?\\)?",
            List.of("erratum", "published erratum", "correction", "corrigendum", "corrected and republished article")),
    /** It takes the other back. */
    RETRACTION(
            "(retraction|withdrawal)\\s*[:–—-]|(retraction|withdrawal) (note|notice)( (to|of))?\\b"
                    + "|notice of (retraction|withdrawal)( (to|of))?\\b|expression of concern( (to|for|about))?\\b",
            "[-–—:.(]\\s*retraction\\)?",
            List.of("retraction of publication", "retraction notice", "retraction", "expression of concern")),
    /** It answers a comment on the other. */
    REPLY(
            "((the )?authors?['’]? ?s?['’]? )?(reply|response|rejoinder)( (to|from|by)\\b|\\s*[:–—-])|in (reply|response) to\\b",
            "[-–—:.(]\\s*((the )?authors?['’]? ?s?['’]? )?(a )?(reply|replies|rejoinder|response)( (by|from) .*)?\\)?"
                    + "|\\s(the )?authors?['’]? ?s?['’]? (reply|response)",
            List.of()),
    /** Several letters in one record, one of which may be the other. */
    LETTERS("(?!)", "[-–—:.(\\[]\\s*(multiple letters|\\d+ letters)[)\\]]?( \\[\\d+\\])?", List.of()),
    /** It comments the other. */
    COMMENT(
            "comments? (on|to)\\b|(invited )?commentary( (on|to))?\\b|discussion (of|on)\\b|re\\s*:"
                    + "|letter( to the editor)? (on|regarding|concerning|re)\\b",
            "[-–—:.(]\\s*((an? )?(invited )?(commentary|comment))\\)?( \\[\\d+\\])?",
            List.of("comment"));

    private static final List<Notice> ALL = List.of(values());

    /** In every title that is marked as a notice there is one of these; to search for the marks takes long. */
    private static final Cues CUES = Cues.of(List.of(
            "(",
            "errat",
            "corrig",
            "addend",
            "correct",
            "retract",
            "withdraw",
            "expression of",
            "repl",
            "respon",
            "rejoin",
            "comment",
            "letter",
            "discussion",
            "re:",
            "re :"));

    private final Pattern prefix;
    private final Pattern suffix;
    private final List<String> types;

    Notice(String prefix, String suffix, List<String> types) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.prefix = Pattern.compile("^\\W*(" + prefix + ")\\W*", flags);
        this.suffix = Pattern.compile("\\s*(" + suffix + ")\\W*$", flags);
        this.types = types;
    }

    /** What the title, or else the document types say. */
    static Notice of(Bibliography said) {
        String title = said.title();
        boolean mayBeMarked = CUES.in(title);
        for (Notice notice : ALL) {
            if (mayBeMarked && !notice.bare(title).equals(title) || notice.isTypeOf(said)) {
                return notice;
            }
        }
        return NONE;
    }

    /** The title of the other report: the text without the words that make it a notice of this kind. */
    String bare(String title) {
        if (this == NONE) {
            return title;
        }
        Matcher start = prefix.matcher(title);
        String rest = start.find() ? title.substring(start.end()) : title;
        Matcher end = suffix.matcher(rest);
        return end.find() ? rest.substring(0, end.start()) : rest;
    }

    private boolean isTypeOf(Bibliography said) {
        if (!types.isEmpty()) {
            for (String type : said.all(Field.TYPE)) {
                if (types.contains(type.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }
}
