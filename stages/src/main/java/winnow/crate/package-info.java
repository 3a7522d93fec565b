/**
 * What was published, as a package that archives and other programs understand: RO-Crate 1.2 metadata in {@code reports/}.
 *
 * <p>{@link winnow.crate.Crate} is the last stage, because it lists what all others published, with sizes and hashes. The folder
 * {@code reports/} is the crate: what lies in it are its data entities. The inputs in {@code raw/} are not in it, so they are
 * named as what the run used, each with its hash; the protocol without one, for its comments and layout mean nothing.
 *
 * <p>{@code Graph} writes the entities down. No clock is read: the crate is dated by the last search, vote or ruling.
 *
 * <p>Source: RO-Crate Metadata Specification 1.2, https://w3id.org/ro/crate/1.2.
 */
package winnow.crate;
