package winnow.ingest;

import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of tagged text that part their entries with tags. */
final class TaggedSyntaxes {

    /** A tag of two characters, {@code "  - "} and a value; some sites write longer tags. */
    static final Syntax RIS = new TaggedSyntax(
            "RIS",
            Pattern.compile("(?m)^\\uFEFF?TY  - ?[A-Z]"),
            Pattern.compile("([A-Z][A-Z0-9]|PMID|PMCID|DOI)  -(?: |\\s*$)"),
            new TaggedSyntax.Form("TY", "ER", Set.of(), Set.of("TI", "T1"), " "));

    /**
     * Web of Science: a tag of two characters, a blank and a value; further lines of a value start with three blanks,
     * and in a list each of them is a value of its own, so that the line ends are kept.
     */
    static final Syntax WOS = new TaggedSyntax(
            "Web of Science tagged text",
            Pattern.compile("(?m)^\\uFEFF?(?:FN (?:ISI|Thomson|Clarivate|Web of)|PT [A-Z]\\s*$)"),
            Pattern.compile("([A-Z][A-Z0-9])(?: |$)"),
            new TaggedSyntax.Form("PT", "ER", Set.of("FN", "VR", "EF"), Set.of("TI"), "\n"));

    private TaggedSyntaxes() {}
}
