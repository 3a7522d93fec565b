package winnow.model;

/**
 * One author.
 *
 * @param family family name, or the whole name of a group
 * @param given given names or initials; empty if not known or a group
 */
public record Author(String family, String given) {

    /** Reads the normal form {@code Family, Given}; without a comma the whole text is the family name. */
    public static Author parse(String text) {
        int comma = text.indexOf(',');
        return comma < 0
                ? new Author(text.strip(), "")
                : new Author(
                        text.substring(0, comma).strip(),
                        text.substring(comma + 1).strip());
    }

    /** The normal form: {@code Family, Given}, or the family name alone. */
    @Override
    public String toString() {
        return given.isEmpty() ? family : family + ", " + given;
    }
}
