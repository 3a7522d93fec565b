package winnow.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one person said about one record in one phase on one day. A later decision of the same person on the same record
 * and phase replaces an earlier one; the earlier one stays in the history.
 *
 * @param record the record; the decision counts for the citation that the record belongs to
 * @param phase in which phase
 * @param vote what was said
 * @param criterion code of the criterion, if the vote excludes
 * @param reviewer who
 * @param date on which day
 * @param note free text; empty if none
 * @param at the row it was read from
 */
public record Decision(
        RecordId record,
        Phase phase,
        Vote vote,
        Optional<String> criterion,
        String reviewer,
        LocalDate date,
        String note,
        Origin at) {}
