package winnow.ingest;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Marks by which an entry shows which database wrote it. */
final class Marks {

    /** Nothing shows it: the profile of a format that every database can write. */
    static final Predicate<Entry.Readable> NONE = entry -> false;

    private Marks() {}

    /** Whether the entry has all these columns, tags or fields, be they empty. */
    static Predicate<Entry.Readable> names(String... names) {
        return entry -> entry.values().keySet().containsAll(List.of(names));
    }

    /** Whether the pattern is found in a value of the field. */
    static Predicate<Entry.Readable> holds(String name, String pattern) {
        Predicate<String> found = Pattern.compile(pattern).asPredicate();
        return entry -> entry.all(name).stream().anyMatch(found);
    }
}
