package winnow.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import winnow.stage.ReviewException;

/**
 * Where records below the journal threshold are counted. The PRISMA statement leaves that open, so the protocol has to
 * say it and the report tells it.
 */
enum ThresholdBox {
    EXCLUDED_AUTOMATIC("under “Records marked as ineligible by automation tools”"),
    EXCLUDED_OTHER("under “Records removed for other reasons”"),
    RECORDS_EXCLUDED("under “Records excluded”, by automation tools");

    private final String words;

    ThresholdBox(String words) {
        this.words = words;
    }

    /** The key of the box. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As part of a sentence. */
    String words() {
        return words;
    }

    /** @throws ReviewException if there is no such box */
    static ThresholdBox of(String key) {
        List<String> keys = Arrays.stream(values()).map(ThresholdBox::key).toList();
        if (!keys.contains(key)) {
            throw new ReviewException("raw/protocol.yml: the threshold's PRISMA box is '" + key + "'; write one of "
                    + String.join(", ", keys));
        }
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
