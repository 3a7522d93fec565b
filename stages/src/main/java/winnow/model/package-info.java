/**
 * What a review is made of, as values: records, enums and sealed interfaces, no input or output, no library.
 *
 * <p>Read in this order. {@link winnow.model.RecordId} names one record of one database for ever.
 * {@link winnow.model.Bibliography} holds what a record says about a report, field by field
 * ({@link winnow.model.Field}). A {@link winnow.model.SourceRecord} is one record as one database gave it; a
 * {@link winnow.model.Sighting} says in which export of which search round it was seen. A {@link winnow.model.Pair} is
 * two records compared, a {@link winnow.model.Citation} the one entry that people screen, made from all records of one
 * report. {@link winnow.model.Decision} is one person's vote; a {@link winnow.model.Verdict} is what follows from rules
 * and votes, stored with its citation as {@link winnow.model.Screened}.
 */
package winnow.model;
