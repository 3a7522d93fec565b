/**
 * Decides which records are one report: records → scored pairs → clusters → citations.
 *
 * <p>{@link winnow.dedup.Dedup} is the stage; {@link winnow.dedup.Evaluation} holds it against records that people
 * labelled. Its work in four steps:
 *
 * <ol>
 *   <li><b>Candidates.</b> {@code Key} is a table of reasons to compare two records: an equal DOI, PubMed or arXiv id,
 *       title, part of the title's letters, pair of rare words, place in a journal, or author and page. {@code Terms} are
 *       the keys as numbers; those that two records may share are indexed with Lucene, and {@code Candidates} walks the
 *       index once. A record that lacks a value has no key of that kind, so that a missing DOI never meets a missing DOI.
 *       Where a term is shared by more records than the bound of the settings, each is compared with its neighbours in two
 *       orders, by title and by author; the summary counts the pairs that are left out by that.
 *   <li><b>Pairs.</b> A record is prepared once as a {@code Profile}: {@code Title}, {@code People}, {@code Container},
 *       {@code Pages}, {@code Identity} and so on say how each field is read for comparing. {@code MatchRules} is the rule
 *       table: per comparison levels from strongest to weakest, each with bits of evidence; to change what counts, change
 *       a row there. {@code Judge} turns the sum into an outcome by the two bounds of the settings. A preprint and its
 *       article, or preprints on two servers, are two reports of one study: linked, never merged; what differs by
 *       publication (journal, pages, DOI, year) is no evidence against the link.
 *   <li><b>Clusters.</b> {@code Clusters} joins the pairs that are the same, the strongest first, and cuts a link that
 *       would bring together what a person keeps apart, or a preprint and its article that no person asserted to be one. A
 *       cut pair is shown as doubtful, and is an issue if a person's word was cut or cut it.
 *   <li><b>Citations.</b> One per cluster, made while the records are read again; {@code Citations} says whose values come first.
 * </ol>
 *
 * <p>What people said in {@code raw/decisions/duplicates.csv} ({@code Assertions}) beats every score. Rows name records,
 * never clusters, and the last word about a pair counts.
 *
 * <p>The bits are rounded logarithms of likelihood ratios: how much more often a level is met among records of one report
 * than among records of two reports with much the same title. Some one in thirty of the compared pairs is a report met
 * twice (5 bits against); the bound of 14 bits leaves one wrong merge in some five hundred of those exactly at the bound.
 * Evidence of neighbouring fields is not independent, so that scores far from the bounds overstate; the order is what
 * counts there.
 *
 * <p>Time goes into three things of about the same size: making profiles, finding candidates, comparing them. Comparing stops
 * as soon as what is left to compare cannot bring the sum to the bound ({@code MatchRules.canReach}), which for most pairs is
 * after identifiers, year, pages and title. Profiles are made and pairs compared on all processors, with the same result on
 * any number of them. Only profiles are held, not records; {@code Pool} holds words, names and containers once. What is kept
 * of an abstract is its {@code Gist}.
 *
 * <p>Everything is worked out from the records alone: no order, clock or chance has a part in it. This package and
 * {@code screen} are the only homes of Lucene.
 */
package winnow.dedup;
