/**
 * Screening: which citations are in the review, and for whom the others wait.
 *
 * <p>Start at {@link winnow.screen.Screen}, the stage, and {@link winnow.screen.ScreenSettings}, the protocol's rules.
 * {@code Screening} is the whole of it for one citation, without files. A citation takes a track, the first of the
 * protocol that has one of its databases. Then, in this order:
 *
 * <ol>
 *   <li>{@code JournalThreshold}: its journal ({@code JournalList}, {@code Journals}) must be cited often enough.
 *   <li>{@code Criteria}: queries of the protocol ({@code Queries}) are evaluated in three values ({@code Truth},
 *       {@code Condition}). Missing data can flag a citation, and never exclude it.
 *   <li>{@code Panel}: people's votes ({@code DecisionFiles}, {@code Ballot}) and rulings on their conflicts
 *       ({@code Rulings}), phase after phase. A ruling holds as long as its {@code Matter} is as it was: votes, what the
 *       record says, criteria. {@code Codes} knows what criteria were called and how they read before.
 * </ol>
 *
 * <p>What comes of it: a verdict on every citation, all votes ever cast, a work list per reviewer ({@code WorkLists}), what
 * waits for the adjudicator ({@code ConflictList}) and how far reviewers agree ({@code Agreement}, per pair and phase a few
 * {@code AgreementCut}s, each an {@code AgreementTable}). {@code Rehearsal} says what other settings would come to.
 *
 * <p>Two commands work between the runs of the stage. {@link winnow.screen.Packet} hands out what waits for one person, each
 * row under a {@code Seal}. {@link winnow.screen.HandIn} takes a file back: {@code PacketRows} are held against their seals
 * ({@code SealCheck}), {@code ToolRows} of another {@code Tool} are matched with citations ({@code Known}), and both go
 * through {@code Intake}, which adds a row to {@code raw/decisions} or says why not. To read the votes of another tool, add
 * it to the table in {@code Tool}.
 *
 * <p>To add a criterion, add it to the protocol; no code knows any.
 */
package winnow.screen;
