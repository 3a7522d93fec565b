package winnow.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.stage.Issue;

/** One entry of an export as the reader of its syntax found it, before anyone asks what its columns or tags mean. */
sealed interface Entry {

    /** Number of its first line in the file, from 1. */
    long line();

    /** Its text as it stands in the file. */
    String raw();

    /**
     * An entry that could be read.
     *
     * @param values column, tag or field name to what is printed there, in the order of the file; not changed any more
     * @param repaired what had to be repaired to read it; empty if nothing
     */
    record Readable(long line, String raw, Map<String, List<String>> values, Optional<Issue.Code> repaired)
            implements Entry {

        public Readable {
            values = Collections.unmodifiableMap(values);
        }

        /** What is printed in a column or under a tag, without blank values; empty if nothing is. */
        List<String> all(String name) {
            List<String> all = values.getOrDefault(name, List.of());
            for (String value : all) {
                if (value.isBlank()) {
                    return all.stream().filter(each -> !each.isBlank()).toList();
                }
            }
            return all;
        }
    }

    /**
     * An entry that could not be read.
     *
     * @param why a code that rejects
     * @param detail what was found; may be empty
     */
    record Unreadable(long line, String raw, Issue.Code why, String detail) implements Entry {}
}
