package winnow.model;

import java.time.LocalDate;

/**
 * What people noted about the search of one database in one search round.
 *
 * @param round the search round, {@code YYYY-MM-DD}
 * @param database whose site was searched
 * @param query as typed
 * @param day on which it was run
 * @param hits that the site showed and exported
 * @param note limits and remarks; empty if none
 */
public record LoggedSearch(String round, String database, String query, LocalDate day, long hits, String note) {}
