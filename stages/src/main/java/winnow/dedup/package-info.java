/**
 * Decides which records are one report: records → scored pairs → clusters → citations.
 *
 * <p>{@link winnow.dedup.Dedup} is the stage; {@link winnow.dedup.Evaluation} holds it against records that people
 * labelled. Its work in four steps:
 *
 * <ol>
 *   <li><b>Candidates.</b> {@code Key} is a table of reasons to compare two records: an equal DOI, PubMed or arXiv id,
 *       title, part of the title's letters, pair of rare words, place in a journal, author and page, or author and issue.
 *       {@code Terms} are the keys of all records, as numbers; those that two records may share are indexed with Lucene as points,
 *       and {@code Candidates} walks the index once. A record that lacks a value has no key of that kind, so that a missing DOI never meets a missing DOI.
 *       Where a term is shared by more records than the bound of the settings, each is compared with its neighbours in two
 *       orders, by title and by author; the summary counts the pairs that are left out by that.
 *   <li><b>Pairs.</b> A record is prepared once as a {@code Profile}: {@code Title}, {@code People}, {@code Container},
 *       {@code Pages}, {@code Identity} and so on say how each field is read for comparing. {@code Beside} puts two
 *       profiles side by side, and {@code MatchRules} is the rule table: per comparison levels from strongest to weakest,
 *       each with bits of evidence; to change what counts, change a row there. {@code Judge} turns the sum into an outcome:
 *       same, doubtful or different, by the two bounds of the settings. Some levels bar a merge whatever the sum.
 *       {@code Kinship} says in what way two records, if they are of one study, are two reports of it (preprint,
 *       conference, abstract, protocol, version, correction, retraction): linked with that kind, not merged; what comes with
 *       publication is then no evidence against the link.
 *   <li><b>Clusters.</b> {@code Clusters} joins the pairs that are the same, the strongest first, and cuts a link that
 *       would bring together what a person keeps apart, two reports of one study, or what the rules prove different (less
 *       than doubtful, and barred). A cut pair is shown as doubtful with the two ends of the chain, and is an issue if a
 *       person's word was cut or cut it.
 *   <li><b>Citations.</b> One per cluster, made while the records are read again; {@code BestValues} chooses per field,
 *       says where the value is from and who says otherwise, and keeps that a report was retracted.
 * </ol>
 *
 * <p>What people said in {@code raw/decisions/duplicates.csv} ({@code Assertions}) beats every score. Rows name records,
 * never clusters, and the last word about a pair counts.
 *
 * <p>The rule table: per comparison the levels from strongest to weakest with their bits; the first that holds counts, and a
 * value that one record lacks says nothing. A star: says nothing between two reports of one study. An exclamation mark: bars a
 * merge by rules.
 *
 * <pre>
 * doi: equal, of two titles +3; equal +10; one is the beginning of the other +0;
 *     different, but title and place are equal -2*; different -8*!
 * pmid: equal +14; different -10*!
 * arxiv id: equal +12; different -10!
 * title: one that many reports have -6; equal, 6 words or more +10; equal, 4 or 5 words +7;
 *     equal, 3 words or fewer +4; equal but for spelling, 6 words or more +7; equal but for spelling +3;
 *     one has a heading, a subtitle or an original title, 6 words or more +4;
 *     one has a heading, a subtitle or an original title +2; one has a few words more +2;
 *     one has a few words more, 3 words or fewer -2; different words, one is translated -3; a few words replaced -2;
 *     two thirds of the words shared -3; half of the words shared -5; different -13!
 * numbers in the title: equal +0; only one has some -2; different -8
 * authors: all equal, 3 or more +4; both equal +3; the one author equal +2; one list goes on, 5 or more equal +3;
 *     one list goes on, 2 or more equal +2; one list goes on after the first author +1;
 *     family names or initials equal in order, 3 or more +2; all equal in another order +1;
 *     three quarters or more shared +0; at least half shared -1; some shared -3; none shared -8
 * year: equal +2; one apart -1*; two apart -4*; further apart -7*
 * container: equal +3; one abbreviates or extends the other +2; similar +0;
 *     different, but volume and range of pages are equal -1*; different, of a conference -3*; different -6*
 * volume: equal +3; different, but title, container and first page are equal -1*; different, in one container -4*;
 *     different -5*
 * issue: equal +2; different, but the pages are equal -1*; different, in one volume -3*; different -2*
 * pages: equal +6; equal first page, among abstracts of a meeting +2; equal first page +5; equal, counted from 1 +2;
 *     overlapping +0; one is counted from 1 -1*; different -6*
 * other pages: in one volume, and the titles are not equal -3*
 * place: journal, volume and range of pages equal +7; proceedings, year and range of pages equal +4;
 *     journal, volume and range of pages equal, in another issue +3
 * columns: the volume of one stands where the other has the issue +3
 * whole book or volume: equal +4; another volume number or ISBN -16!
 * form: equal +0; a whole and a part -12*!; thesis and publication -6*; article and conference paper -2*;
 *     different -1*
 * notice: neither +0; both of one kind +0; one holds several letters together -4*!;
 *     one corrects, retracts or comments the other -18*!
 * reports of one study: preprint and published report +0!; conference and journal version +0!;
 *     abstract of a meeting and another report +0!; protocol and results +0!; two versions of one review +0!;
 *     correction and what it corrects +0!; retraction and what it retracts +0!
 * abstract: equal +6; nearly equal +4; similar +0; a little in common -2; different -4
 * database: two databases +0; two records of one database with one identifier -6*; two records of one database -6*!
 * </pre>
 *
 * <p>The bits are rounded logarithms of likelihood ratios: how much more often a level is met among records of one report
 * than among records of two reports with much the same title, over five public labelled sets together (4,300 true pairs, 9,900
 * others). Levels that are too rare to count there are set as bibliographic practice suggests, and
 * a level that says "different" about what databases often get wrong is kept milder than counted. Some one in thirty of the
 * compared pairs is a report met twice (5 bits against): the bound of 14 bits leaves one wrong merge in some five hundred of
 * those exactly at the bound, and from 4 bits on, where it is one in three, a person is asked. Evidence of neighbouring fields
 * is not independent, so that scores far from the bounds overstate; the order is what counts there.
 *
 * <p>Measured, with the default settings, as TP / FP / FN after one record of each cluster is kept; beside it the doubtful
 * pairs, and the records missed if a person rules these by the labels:
 *
 * <pre>
 * haematology    120 / 0 / 15   F1 .9412   13 doubtful    8 missed, 7 of them of labels that no tool shares
 * respiratory    429 / 0 /  7   F1 .9919    7 doubtful    2 missed, 1 of them of such a label
 * stroke         312 / 0 /  2   F1 .9968    3 doubtful    1 missed
 * diabetes      1261 / 0 /  0   F1 1.000    0 doubtful    0 missed
 * digital_work   365 / 0 /  4   F1 .9946    9 doubtful    2 missed
 * </pre>
 *
 * <p>The rules were written with these sets in view, each as a class of variation with pairs of its own for and against it
 * ({@code hard-pairs.txt} of the tests); the figures flatter all the same.
 *
 * <p>Every true pair with titles is a candidate in all five. Of 5,368 records in real exports of fourteen databases, which
 * the rules were not written for, with DOI and PubMed id hidden: of the pairs with one DOI 339 are joined, 4 are doubtful and 4 are
 * not joined (a letter and its reply, an erratum, a mistaken DOI); of the pairs with two DOIs none is joined.
 *
 * <p>What counts as the same work where conventions differ: an erratum, a retraction, an abstract of a meeting, a protocol and
 * each version of a Cochrane review are reports of their own, as are a preprint and a conference paper; {@code merged} in the
 * protocol says otherwise by kind. Some labels of the sets put errata and abstracts with their articles; those are missed on
 * purpose.
 *
 * <p>What is still wrong: two unlike titles are a translation only if one is marked or looks like another language; a title that
 * was reworded between online and print is doubtful at best; an abstract in a journal that nothing marks as one is doubtful or
 * different beside its article; two reports with one title, people, journal and year but without any place are taken for one;
 * Chinese names in two readings are two persons; a thesis and its entry in an index are doubtful; a record without a title is left
 * alone.
 *
 * <p>Where the time goes, and the floor. Of 100,000 made-up records ({@code ./bench dedup}) in a virtual machine that is warm, some
 * 9.5 CPU seconds: a third makes profiles, a fifth finds candidates, an eighth compares them, a sixth makes and writes citations,
 * a tenth reads the records, which is done three times, and the rest is the collector of garbage. The floor, reading them once
 * and doing nothing, is 0.4. A cold start costs some 9 more, nearly all for compiling: what runs once per record is plain loops,
 * patterns are searched only where a cue is ({@code Cues}), and {@code pipeline/java.options} keeps the compiler short.
 *
 * <p>Most candidates are told apart by a few numbers of each record ({@code Outline}): {@code Ceiling} says how much the rule table
 * can at most say for two, and only pairs that may reach the bound of doubt are put side by side. There too comparing stops as
 * soon as what is left cannot bring the sum to the bound ({@code MatchRules.canReach}). Profiles and keys are made and pairs
 * compared on all processors, with the same result on any number of them. Only profiles are held, not records; {@code Pool} holds
 * words, names and containers once. What is kept of an abstract is its {@code Gist}.
 *
 * <p>Everything is worked out from the records alone: no order, clock or chance has a part in it. This package and
 * {@code screen} are the only homes of Lucene.
 */
package winnow.dedup;
