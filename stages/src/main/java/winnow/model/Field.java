package winnow.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A bibliographic field. The constant's order is the order in which fields are stored and shown.
 *
 * <p>Normal forms (what {@link Bibliography} holds after interpretation): white space collapsed, Unicode NFC, no markup.
 * Further, per field, as said at each constant.
 */
public enum Field {
    /** Title in the language of the record, without the original-language part. */
    TITLE(false),
    /** Title in the original language, where the database gives a second one. */
    ORIGINAL_TITLE(false),
    /** {@code Family, Given}, in printed order; a collective name has no comma. */
    AUTHORS(true),
    /** Year of publication, four digits. */
    YEAR(false),
    /** Journal, proceedings or book that the report appeared in, as the database prints it. */
    CONTAINER(false),
    /** Volume, as printed. */
    VOLUME(false),
    /** Issue number, as printed. */
    ISSUE(false),
    /** {@code 1930-1940}, {@code e855} or an article number. */
    PAGES(false),
    /** {@code 1234-567X}. */
    ISSN(true),
    /** Digits (and {@code X}) only, 10 or 13 of them. */
    ISBN(true),
    /** Publisher, as printed. */
    PUBLISHER(false),
    /** Lower case, without resolver prefix: {@code 10.1016/j.chb.2017.09.029}. */
    DOI(false),
    /** PubMed id, digits. */
    PMID(false),
    /** PubMed Central id, {@code PMC} and digits. */
    PMCID(false),
    /** arXiv id without version: {@code 2404.19021}, {@code quant-ph/0210005}. */
    ARXIV(false),
    /** Address of the record or the report. */
    URL(false),
    /** Abstract. */
    ABSTRACT(false),
    /** Keywords and index terms, in printed order. */
    KEYWORDS(true),
    /** Document types in lower case: {@code article}, {@code review}, {@code conference paper}, {@code preprint} … */
    TYPE(true),
    /** ISO 639-1 code of each language: {@code en}. */
    LANGUAGE(true);

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Field::key, Function.identity()));

    private final boolean many;

    Field(boolean many) {
        this.many = many;
    }

    /** Whether a record can have more than one value of this field. */
    public boolean many() {
        return many;
    }

    /** The name in files and in queries: the constant's name in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that {@link #key()}; empty if there is none. */
    public static Optional<Field> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
