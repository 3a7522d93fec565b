package winnow.stage;

/** A file or folder of a review that a stage reads or writes. Its path is relative to the review, with {@code /}. */
public sealed interface Artifact {

    String path();

    /** Whether it is there before the stages run: people gave it, or an earlier search round left it. It may be absent. */
    default boolean isGiven() {
        return path().startsWith("raw/") || path().startsWith(Artifacts.STATES);
    }

    /** One value of {@code type} per line, as JSON, sorted. */
    record JsonLines<T>(String path, Class<T> type) implements Artifact {}

    /** One file of any other text. */
    record TextFile(String path) implements Artifact {}

    /** All files below a folder. */
    record Folder(String path) implements Artifact {}

    /** A file whose bytes differ between runs by nature; it is judged by what it was made from. */
    record Opaque(String path) implements Artifact {}
}
