package winnow.dedup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Folded;

/** What a report is to another report of almost the same title. */
enum Notice {
    /** Nothing: it stands for itself. */
    NONE("", List.of()),
    /** It corrects the other. */
    CORRECTION(
            "(erratum|errata|corrigend(um|a)|(author |publisher )?corrections?|addendum)( (to|for|in|on|notice)\\b.*| .*|$)"
                    + "|.*\\bvol \\d+ pg? \\w+ \\d{4}|.*\\b\\d{4} \\d+ (\\d+ )?\\d+ \\d+|.* (erratum|corrigendum|correction)",
            List.of("erratum", "published erratum", "correction", "corrigendum", "corrected and republished article")),
    /** It takes the other back. */
    RETRACTION(
            "(retraction|withdrawal|withdrawn|expression of concern|notice of retraction)\\b.*",
            List.of("retraction of publication", "retraction notice", "retraction", "expression of concern")),
    /** It answers or comments the other. */
    COMMENT(
            "(comments? (on|to)|commentary( on| to|$)|discussion (of|on)|letter (to|on|regarding)|response to"
                    + "|(author s |authors |the author s )?(reply|response|rejoinder)( to|$)|in (reply|response) to|reply to"
                    + "|rejoinder|invited commentary|response)\\b.*"
                    + "|.* ((invited )?commentary|(a |author s |authors )?(reply|rejoinder)|a comment|a response|reply by .*)",
            List.of());

    private final Pattern title;
    private final List<String> types;

    Notice(String title, List<String> types) {
        this.title = Pattern.compile(title);
        this.types = types;
    }

    /** What the title, or else the document types say. */
    static Notice of(Bibliography said) {
        String text = Folded.of(said.title().replaceFirst("^(?i)\\W*re:", "comment on "))
                .text();
        for (Notice notice : values()) {
            if (notice != NONE && (notice.title.matcher(text).matches() || notice.isTypeOf(said))) {
                return notice;
            }
        }
        return NONE;
    }

    private boolean isTypeOf(Bibliography said) {
        return said.all(Field.TYPE).stream().anyMatch(type -> types.contains(type.toLowerCase(Locale.ROOT)));
    }
}
