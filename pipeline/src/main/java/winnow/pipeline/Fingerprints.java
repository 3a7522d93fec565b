package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import winnow.stage.Artifact;
import winnow.stage.Hash;
import winnow.stage.Workspace;

/**
 * What the files of artifacts are, by content: path relative to the review to SHA-256.
 *
 * <p>An {@link Artifact.Opaque} file differs between runs by nature. Beside it lies a seal, {@code <file>.seal}, with two
 * lines: the SHA-256 of the file, and that of everything it was made from. As long as the first is true, the second is
 * the file's fingerprint; otherwise somebody changed the file, and its fingerprint is {@code edited}.
 */
final class Fingerprints {

    private static final String SEAL = ".seal";
    private static final String EDITED = "edited";

    /** A file as it was when it was hashed by this object. */
    private record Seen(long size, FileTime modified, Optional<Object> key, String hash) {

        boolean isOf(BasicFileAttributes file) {
            return size == file.size()
                    && modified.equals(file.lastModifiedTime())
                    && key.equals(Optional.ofNullable(file.fileKey()));
        }
    }

    private final Path review;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    Fingerprints(Path review) {
        this.review = review;
    }

    /**
     * All files of the artifacts; one that does not exist is not in the map. What one stage makes and others read is hashed
     * once: a file is read again only if its size, its time or the file itself is another since this object read it.
     */
    Map<String, String> of(List<Artifact> artifacts) throws IOException {
        Map<Path, Artifact> files = new LinkedHashMap<>();
        for (Artifact artifact : artifacts) {
            for (Path file : Workspace.below(review.resolve(artifact.path()))) {
                files.put(file, artifact);
            }
        }
        try {
            return files.entrySet().parallelStream()
                    .collect(Collectors.toMap(
                            file -> name(file.getKey()),
                            file -> of(file.getKey(), file.getValue()),
                            (a, b) -> b,
                            TreeMap::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String of(Path file, Artifact artifact) {
        try {
            return artifact instanceof Artifact.Opaque ? seal(file) : hash(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Optional<Seen> before = Optional.ofNullable(seen.get(file)).filter(each -> each.isOf(now));
        if (before.isPresent()) {
            return before.get().hash();
        }
        String hash = Hash.of(file);
        seen.put(file, new Seen(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey()), hash));
        return hash;
    }

    /** Writes down what an opaque file was made from; in a new file, for the old one can be that of an earlier round too. */
    static void seal(Path file, String madeFrom) throws IOException {
        Files.deleteIfExists(sealOf(file));
        Files.writeString(sealOf(file), Hash.of(file) + "\n" + madeFrom + "\n");
    }

    private String seal(Path file) throws IOException {
        Path seal = sealOf(file);
        if (!Files.exists(seal)) {
            return EDITED;
        }
        List<String> lines = Files.readAllLines(seal);
        return lines.size() == 2 && lines.get(0).equals(hash(file)) ? lines.get(1) : EDITED;
    }

    /** Where the seal of an opaque file is. */
    static Path sealOf(Path file) {
        return file.resolveSibling(file.getFileName() + SEAL);
    }

    private String name(Path file) {
        return review.relativize(file).toString().replace('\\', '/');
    }
}
