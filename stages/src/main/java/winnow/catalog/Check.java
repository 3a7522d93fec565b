package winnow.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import winnow.stage.Issue;

/**
 * A way in which annotations can be odd without being unreadable. The protocol turns each to an error, which stops the
 * catalog, or to a warning, which is a row of the table {@code issue}. By default what would falsify a number is an error;
 * what published data are known to have, and what only looks wrong, is a warning.
 */
public enum Check {
    MISSPELLED_COLUMN(
            Effect.ERROR,
            "nothing reads this column, and one of almost that name is missing",
            "it is passed over",
            "rename it or remove it"),
    UNKNOWN_TERM(Effect.ERROR, "not a term of the vocabulary", "kept", "correct it, or add it to vocabulary.yml"),
    ALIAS(Effect.WARNING, "an alias in the vocabulary", "its term is kept instead", "write the term"),
    STRAY_BLANKS(Effect.WARNING, "blanks at an end, or more than one in a row", "read without them", "take them away"),
    NEAR_DUPLICATE_MODEL(
            Effect.WARNING,
            "spelled almost like another model",
            "both are kept",
            "if they are one model, write it in one way"),
    DUPLICATE_VERSION(
            Effect.WARNING,
            "the same model in the same size is listed twice",
            "both rows are kept",
            "remove one of them"),
    TWO_ACCESSES(Effect.WARNING, "one name with two ways of access", "both are kept", "correct the wrong one"),
    BEST_WITHOUT_APPLIED(
            Effect.ERROR, "best is 1 although applied is 0", "both are kept", "set applied to 1, or best to 0"),
    BEST_EXCEEDS_APPLIED(
            Effect.WARNING,
            "published counts say best more often than applied",
            "both stay as published",
            "correct them if it was copied wrongly"),
    NEVER_APPLIED(
            Effect.WARNING, "listed, but no evidence applies it", "it is kept", "add the evidence or remove the row"),
    STUDY_NOT_INCLUDED(
            Effect.ERROR,
            "no report of the study is included",
            "it is kept",
            "remove its rows here and in evidence.csv, or change the votes"),
    STUDY_WAITS(
            Effect.WARNING,
            "no report of the study is included, and one waits for a decision",
            "it is left out with its evidence until then",
            "decide, see winnow status"),
    NEGATIVE_USE(
            Effect.WARNING,
            "a use with a negative result, but negative_result of the study is not yes",
            "both are kept",
            "correct one of them"),
    WRONG_TOTAL(
            Effect.WARNING, "the total is not number × unit", "it is kept", "correct whichever of the three is wrong"),
    GPU_WITHOUT_MEMORY(Effect.WARNING, "a processor without a total of memory", "it is kept", "fill the memory in"),
    INCOMPLETE_PHASE(
            Effect.WARNING,
            "a part of what the phase needed is missing",
            "the rest is kept",
            "fill it in, or move the cells"),
    FILES_DIFFER(
            Effect.WARNING,
            "another name or size than in the same row of the matrix of applied uses",
            "the name and size there count",
            "write both alike"),
    UNSETTLED(
            Effect.WARNING,
            "the extractors differ and nobody has settled it",
            "it is left out",
            "settle it in rulings.csv, see differences.csv"),
    STALE_RULING(
            Effect.WARNING,
            "what the extractors say changed after this ruling",
            "it does not count",
            "settle it again, see differences.csv"),
    RULINGS_DIFFER(
            Effect.WARNING,
            "two people ruled differently on one day",
            "neither counts",
            "agree, and add a row of a later day"),
    NEEDLESS_RULING(
            Effect.WARNING,
            "the extractors do not differ there",
            "the ruling does not count",
            "see whether its table, key and column are as in differences.csv");

    /** What comes of it. */
    public enum Effect {
        ERROR,
        WARNING
    }

    private final Effect usual;
    private final String wrong;
    private final String done;
    private final String mend;

    Check(Effect usual, String wrong, String done, String mend) {
        this.usual = usual;
        this.wrong = wrong;
        this.done = done;
        this.mend = mend;
    }

    /** The name in the protocol, such as {@code never-applied}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The check of that name in the protocol. */
    public static Optional<Check> of(String key) {
        return Arrays.stream(values()).filter(check -> check.key().equals(key)).findFirst();
    }

    /** All names in the protocol. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Check::key).toList();
    }

    /** What comes of it unless the protocol says otherwise. */
    public Effect usual() {
        return usual;
    }

    /** What is wrong and how to mend it. */
    public String asError() {
        return wrong + "; " + mend;
    }

    /** What is wrong, what was done about it, and how to mend it. */
    public String asWarning() {
        return wrong + "; " + done + "; " + mend;
    }

    /** What becomes of the row when it is a warning. */
    Issue.Effect ofRow() {
        return this == UNSETTLED ? Issue.Effect.REJECTED : Issue.Effect.KEPT;
    }
}
