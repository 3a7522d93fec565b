package winnow.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;

/**
 * Where records below the journal threshold are counted. The PRISMA statement leaves that open, so the protocol has to
 * say it, the catalog holds it, and the report tells it.
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

    /** The one that the catalog was made with. */
    static ThresholdBox of(Duck duck) {
        Map<String, Optional<Object>> threshold = duck.query("SELECT screening_box FROM criterion WHERE position = 0")
                .get(0);
        String key = threshold.get("screening_box").orElseThrow().toString();
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
