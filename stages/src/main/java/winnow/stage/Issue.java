package winnow.stage;

import java.util.Comparator;
import winnow.model.Origin;

/**
 * Something wrong with one row of input. A value, not an exception: it is counted, saved and reported, and reading goes
 * on with the next row.
 *
 * @param code what kind of problem
 * @param at the row
 * @param field column or tag, as the file spells it; empty if the whole row is meant
 * @param value the offending text, as read, never repaired; cut after 200 characters
 */
public record Issue(Code code, Origin at, String field, String value) implements Comparable<Issue> {

    private static final int LONGEST_VALUE = 200;
    private static final Comparator<Issue> ORDER = Comparator.comparing(Issue::at)
            .thenComparing(Issue::code)
            .thenComparing(Issue::field)
            .thenComparing(Issue::value);

    /** What became of the row. */
    public enum Effect {
        KEPT,
        REJECTED
    }

    /** Every kind of problem that a row can have. The text says what was done about it, and how to mend what was rejected. */
    public enum Code {
        BROKEN_ENTRY(
                Effect.REJECTED,
                "entry cannot be read; a review keeps its bytes in quarantine; look at the place, or export that record again"),
        TRUNCATED(
                Effect.REJECTED,
                "the file ends within this entry; download the export again, records after it may be missing too"),
        WITHDRAWN_ENTRY(
                Effect.REJECTED, "the database deleted this record and says so; there is nothing to read and to mend"),
        WRONG_CELL_COUNT(
                Effect.REJECTED,
                "row has another number of cells than the header, usually because of a broken quote; export that record again"),
        REPAIRED_QUOTES(Effect.KEPT, "quotes within a cell were not doubled; the cells were told apart all the same"),
        SURPLUS_FUNDING(
                Effect.KEPT,
                "row has more cells of funding text than the header names; the cells after them were put back in place"),
        NO_TITLE(Effect.REJECTED, "entry has no title; look the record up in the database and export it again"),
        NO_ACCESSION(
                Effect.KEPT,
                "the export lacks the database's own id; nothing has to be done: the record is named by its content; only if the site offers the id, export it too, so that the name survives a corrected title"),
        BAD_YEAR(Effect.KEPT, "year is not a number from 1500 to 2199; the record is kept without a year"),
        BAD_DOI(Effect.KEPT, "not a DOI; the record is kept without a DOI"),
        BAD_ISSN(Effect.KEPT, "not an ISSN; the record is kept without it"),
        BAD_ISBN(Effect.KEPT, "not an ISBN; the record is kept without it"),
        EMPTY_FILE(Effect.KEPT, "file has no entry; if the search had hits, download the export again"),
        REPLACEMENT_CHARACTER(
                Effect.KEPT,
                "text holds U+FFFD in place of a letter, so it was damaged before it came here; export it again in UTF-8"),
        NOT_UTF8(
                Effect.KEPT,
                "file is not UTF-8; it was read as Windows-1252; if letters look wrong, export it again in UTF-8"),
        HITS_DIFFER(
                Effect.KEPT,
                "search.yml gives another number of hits than the entries read; see whether an export is missing, or mend the number"),
        WRONG_COLUMN_COUNT(
                Effect.REJECTED, "row has another number of cells than the header; put its cells below their columns"),
        BROKEN_ROW(
                Effect.REJECTED,
                "row cannot be read, usually because of a broken quote; nothing was done with the row; mend the quote"),
        TRUNCATED_ROW(
                Effect.REJECTED,
                "the file ends within a quote that starts here; nothing was done with the rest; close the quote"),
        UNKNOWN_RECORD(
                Effect.REJECTED,
                "no export has this record; nothing was done with the row; mend its database:accession"),
        SAME_RECORD(Effect.REJECTED, "both sides name one record; nothing was done with the row; name two records"),
        BAD_VALUE(Effect.REJECTED, "value is none of those allowed; nothing was done with the row; use one of them"),
        BAD_DATE(
                Effect.REJECTED,
                "not a date of the form 2025-03-31; nothing was done with the row; write the day like that"),
        CONTRADICTED(Effect.KEPT, "another row says the opposite; the later one counts"),
        FORCED_APART(Effect.KEPT, "asserted different, but joined through other records; the weaker link was cut"),
        OVERRULED(
                Effect.KEPT,
                "asserted same, but that would join two records that were asserted different; the two were not joined"),
        REPEATED_ROW(
                Effect.KEPT,
                "the same row stands there twice; it counts once, where it stands first; who says again what was said before says so in the note"),
        PEOPLE_DIFFER(
                Effect.KEPT,
                "two people said the opposite on one day; that the records are different counts; agree, and add a row of a later day"),
        UNKNOWN_CRITERION(
                Effect.REJECTED,
                "the protocol has no such criterion; nothing was done with the row; mend the code, or add it to the protocol, or under `was:` to the criterion that took its place"),
        REVISED_CRITERION(
                Effect.KEPT,
                "the criterion was another when this was said, and the protocol re-opens the votes of that time; the vote no longer counts; vote again"),
        CHANGED_TEXT(
                Effect.KEPT,
                "the title or abstract of the record reads otherwise in a later search round than when this was said; the vote no longer counts; vote again"),
        MISSING_CRITERION(
                Effect.REJECTED, "a vote to exclude needs a criterion; nothing was done with the row; add its code"),
        NOT_A_REVIEWER(
                Effect.REJECTED,
                "the protocol does not name this person; nothing was done with the row; mend the name or add it to the protocol"),
        OWN_CONFLICT(
                Effect.REJECTED,
                "a voter cannot settle the conflict; nothing was done with the row; let another person settle it"),
        STALE_RULING(
                Effect.KEPT,
                "the votes, the record or the criteria changed after this ruling, so it no longer counts; settle it again"),
        NEEDLESS_RULING(Effect.KEPT, "there is no conflict to settle; the ruling does not count"),
        BAD_CITATIONS(
                Effect.KEPT,
                "not a whole number of citations; the journal is kept without it and is not excluded by it"),
        VOTE_NOT_ASKED(Effect.KEPT, "a rule excluded the citation before anyone was asked; the vote does not count"),
        PHASE_NOT_REACHED(
                Effect.KEPT, "the citation has not come to this phase; the vote does not count unless it does"),
        VOTED_TOO_EARLY(
                Effect.REJECTED,
                "dated before the first search that found the record; nothing was done with the row; mend the date"),
        ADJUDICATOR_VOTED(
                Effect.REJECTED,
                "who settles conflicts does not vote; nothing was done with the row; let a reviewer vote on the record"),
        OTHER_PERSON(
                Effect.REJECTED,
                "the row is another person's; nothing was done with the row; hand it in in that person's own file"),
        CHANGED_CELL(
                Effect.REJECTED, "not what was handed out; nothing was done with the row; vote on it in a new packet"),
        SECOND_VOTE(
                Effect.REJECTED,
                "the person has decided on this already, otherwise; nothing was done with the row; add a row to the file in raw/decisions by hand if the person changed the mind"),
        UNMATCHED(
                Effect.REJECTED,
                "no citation has this identifier or title; nothing was done with the row; add a column 'record' with its database:accession"),
        SEVERAL_MATCHES(
                Effect.REJECTED,
                "several citations have this identifier or title; nothing was done with the row; add a column 'record' with its database:accession");

        private final Effect effect;
        private final String text;

        Code(Effect effect, String text) {
            this.effect = effect;
            this.text = text;
        }

        public Effect effect() {
            return effect;
        }

        /** What is wrong, what was done about it and, where a row was rejected, how to mend it, in words. */
        public String text() {
            return text;
        }
    }

    public Issue {
        if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
            value = value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
        }
    }

    /** Whether the row was rejected. */
    public boolean rejects() {
        return code.effect() == Effect.REJECTED;
    }

    /** By place, then kind, then field and value. */
    @Override
    public int compareTo(Issue other) {
        return ORDER.compare(this, other);
    }

    /** One line, for example {@code raw/…/scopus.csv:17: BAD_YEAR Year='in press': year is not …}. */
    public String message() {
        String where = field.isEmpty() ? "" : " " + field + "='" + value.replaceAll("\\s+", " ") + "'";
        return at + ": " + code + where + ": " + code.text;
    }
}
