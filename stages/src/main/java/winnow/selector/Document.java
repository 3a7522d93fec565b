package winnow.selector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that {@code selector.json} says.
 *
 * @param schemaVersion of the form of the file; another first number means that old readers cannot read it
 * @param contentHash {@code sha256:} and the hash of everything else in canonical form, see {@link Canonical}
 * @param version of this selector, as the protocol gives it
 * @param form whether equal parts of a tree are shared
 * @param title of the selector
 * @param licence under which the selector may be used
 * @param review what the selector was made from
 * @param trees in protocol order
 * @param versions those that some leaf offers, in the order of the catalog
 * @param restricted names of versions with fitting evidence that no leaf offers, because they cannot be had
 * @param uses those that the evidence refers to
 * @param evidence the rows that some leaf refers to, in the order of the catalog
 * @param studies those that the evidence refers to, by name
 */
public record Document(
        String schemaVersion,
        String contentHash,
        String version,
        Form form,
        String title,
        String licence,
        Source review,
        Meaning meaning,
        Rules rules,
        List<Tree> trees,
        List<Version> versions,
        List<String> restricted,
        List<Use> uses,
        List<Evidence> evidence,
        List<Study> studies) {

    /** The form that this code writes and reads. */
    public static final String SCHEMA_VERSION = "2.0.0";

    /** How the nodes of the trees are kept. */
    public enum Form {
        /** A node with everything behind it is there once, however many answers lead to it. */
        SHARED,
        /** A node is there once for each way that leads to it. */
        PLAIN
    }

    /**
     * What a selector was made from.
     *
     * @param title of the review
     * @param searches days of the search rounds, ascending; empty if the review searched nothing
     * @param catalogHash of the content of the review's catalog; empty if the catalog does not say
     */
    public record Source(String title, List<String> searches, Optional<String> catalogHash) {
        public Source {
            searches = List.copyOf(searches);
        }
    }

    public Document {
        Objects.requireNonNull(schemaVersion, "schemaVersion");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(rules, "rules");
        trees = List.copyOf(trees);
        versions = List.copyOf(versions);
        restricted = List.copyOf(restricted);
        uses = List.copyOf(uses);
        evidence = List.copyOf(evidence);
        studies = List.copyOf(studies);
    }

    /** With the hash that it must have. */
    Document sealed() {
        return new Document(
                schemaVersion,
                Canonical.hash(this),
                version,
                form,
                title,
                licence,
                review,
                meaning,
                rules,
                trees,
                versions,
                restricted,
                uses,
                evidence,
                studies);
    }

    /**
     * The same with each node as often as different answers lead to it.
     *
     * @throws winnow.stage.ReviewException if a tree has too many of them
     */
    public Document plain() {
        return new Document(
                        schemaVersion,
                        "",
                        version,
                        Form.PLAIN,
                        title,
                        licence,
                        review,
                        meaning,
                        rules,
                        trees.stream().map(Tree::plain).toList(),
                        versions,
                        restricted,
                        uses,
                        evidence,
                        studies)
                .sealed();
    }
}
