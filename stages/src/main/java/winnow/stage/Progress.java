package winnow.stage;

/** Hears how far a long file is read. What a stage makes does not depend on it. */
@FunctionalInterface
public interface Progress {

    /** Does not care. */
    Progress NONE = (file, done, size) -> {};

    /**
     * Some more is read; it is told often.
     *
     * @param file its name for people
     * @param done bytes read so far; the same as {@code size} once the file is done
     * @param size bytes of the file
     */
    void read(String file, long done, long size);
}
