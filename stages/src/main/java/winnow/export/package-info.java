/**
 * Citations leave the review: as RIS, BibTeX, CSL-JSON or CSV, with what the review knows of each.
 *
 * <p>{@link winnow.export.Export} chooses the citations by the catalog's ledger, so that an export holds as many as the flow
 * diagram counts, and reads what is said about them from {@code curated/dedup/citations.jsonl}, one at a time. A
 * {@link winnow.export.Format} knows how one citation is written; {@code Kind} is the table of what a document type is called
 * where. Nothing is lost on the way: {@code ingest} reads the three bibliographic formats back as the same records.
 *
 * <p>No stage: it makes no artifact, and nothing is made from what it writes.
 */
package winnow.export;
