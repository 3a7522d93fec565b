package winnow.selector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that {@code selector.json} says.
 *
 * @param schemaVersion of the form of the file; another first number means that old readers cannot read it
 * @param version of this selector, as the protocol gives it
 * @param contentHash {@code sha256:} and the hash of everything else in canonical form, see {@link Canonical}
 * @param title of the review
 * @param licence under which the selector may be used
 * @param displayRule present if leaves are shortened to the starred versions when they would be long
 * @param trees in protocol order
 * @param versions those that some leaf offers, in the order in which people listed the models
 * @param restricted names of versions with fitting evidence that no leaf offers, because they cannot be had
 * @param evidence the rows that some leaf refers to, ascending
 * @param studies those that the evidence refers to, by name
 */
public record Document(
        String schemaVersion,
        String version,
        String contentHash,
        String title,
        String licence,
        Meaning meaning,
        Optional<Selector.DisplayRule> displayRule,
        List<Tree> trees,
        List<Version> versions,
        List<String> restricted,
        List<EvidenceRow> evidence,
        List<Study> studies) {

    /** The form that this code writes and reads. */
    public static final String SCHEMA_VERSION = "1.0.0";

    public Document {
        Objects.requireNonNull(schemaVersion, "schemaVersion");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(meaning, "meaning");
        trees = List.copyOf(trees);
        versions = List.copyOf(versions);
        restricted = List.copyOf(restricted);
        evidence = List.copyOf(evidence);
        studies = List.copyOf(studies);
    }

    Document withContentHash(String hash) {
        return new Document(
                schemaVersion,
                version,
                hash,
                title,
                licence,
                meaning,
                displayRule,
                trees,
                versions,
                restricted,
                evidence,
                studies);
    }
}
