/**
 * The selector: a tree of yes/no questions whose leaves list the model versions that the evidence supports.
 *
 * <p>{@link winnow.selector.Selector} is the stage. It reads versions, evidence and studies from the catalog
 * ({@code Knowledge}), lets {@code Builder} make one {@link winnow.selector.Tree} for each tree in the protocol, and
 * writes a {@link winnow.selector.Document} in three forms: {@code selector.json} for programs,
 * {@code selector.schema.json} which describes every property of it, and {@code selector.html}, one page without any
 * request to anywhere, for people.
 *
 * <p>How a tree is made. Evidence is <em>admissible</em> if its input and output fit the first two answers: "yes, only
 * text" admits text alone, "no" admits everything. A version <em>matches</em> a task question if admissible evidence
 * says that it was applied to one of the question's tasks, and is <em>best</em> there if some of that evidence says so.
 * A leaf lists the versions that match every task question answered yes, with a star for those that are best in each;
 * open versions always, versions behind a programming interface only if data may be shared and the cloud will do,
 * restricted versions never. A task question that no version could match is not asked.
 *
 * <p>A program that uses a selector reads it with {@link winnow.selector.Walker}, which refuses a file that was changed
 * or whose parts do not fit together:
 *
 * <pre>{@code
 * Walker walker = Walker.load(Path.of("selector.json"));
 * Node.Leaf leaf = walker.walk("II", question -> person.says(question.question()));
 * for (Offer offer : leaf.versions()) {
 *     show(walker.version(offer), offer.starred(), walker.evidence(offer));
 * }
 * }</pre>
 *
 * <p>A node is named by the answers that lead to it, such as {@code II:input=yes/output=no}: the same answers keep the
 * same name whatever else changes, so a link to an answer stays good and two editions can be compared node by node.
 */
package winnow.selector;
