/**
 * The selector: trees of yes/no questions whose leaves list the model versions that the evidence supports.
 *
 * <p>{@link winnow.selector.Selector} is the stage. It reads versions, evidence and studies from the catalog
 * ({@code Knowledge}), lets {@code Builder} make one {@link winnow.selector.Tree} for each plan in the protocol, and writes
 * a {@link winnow.selector.Document} in three forms: {@code selector.json} for programs, {@code selector.schema.json} which
 * describes every property of it, and {@code selector.html}, one page without any request to anywhere, for people; and
 * what {@link winnow.selector.Lint} finds in it, as {@code lint.json}.
 *
 * <p>How a tree is made. {@code Questionnaire} turns a plan into questions, each with a condition on versions or on
 * evidence and an effect of yes and of no. A version <em>matches</em> a task question if admissible evidence says that it
 * was applied to one of the question's tasks, and is <em>best</em> there if some of that evidence says so. A leaf lists the
 * versions that match every task question answered yes and meet all else that was demanded, with a star for those that
 * are best in each; restricted versions never. A task question that no version could match is not asked. {@code Field}
 * knows what an answer leaves, as a {@code State}; equal states are expanded once, and {@code Shapes} keeps equal nodes
 * once. {@code Naming} then names them by the answers that lead to them, as far as these demand something, such as
 * {@code II:input/sharing=no/generate}.
 *
 * <p>A program that uses a selector reads it with {@link winnow.selector.Walker}, which refuses a file that was changed or
 * whose parts do not fit together:
 *
 * <pre>{@code
 * Walker walker = Walker.load(Path.of("selector.json"));
 * Walker.Ending end = walker.walk("II", question -> person.says(question.question()));
 * for (Offer offer : end.leaf().versions()) {
 *     show(walker.version(offer), offer.starred(), walker.applied(end.leaf(), offer));
 * }
 * }</pre>
 *
 * <p>{@link winnow.selector.SelectorFile} is behind {@code winnow selector lint} and {@code diff}: it sees files of ours and
 * of the published form ({@code PublishedForm}) alike, as a {@code Graph}.
 */
package winnow.selector;
