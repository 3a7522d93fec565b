package winnow.crate;

/**
 * A file of the review.
 *
 * @param path relative to the review, with {@code /}
 * @param size in bytes
 */
record Listed(String path, long size, String sha256) implements Comparable<Listed> {

    @Override
    public int compareTo(Listed other) {
        return path.compareTo(other.path);
    }
}
