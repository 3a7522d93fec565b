package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import winnow.stage.Durable;
import winnow.stage.Workspace;

/** Makes a folder hold certain files and no others; what is there already stays. */
final class Mirror {

    /** How a file gets to its place. */
    private interface Way {
        void put(Path file, Path target) throws IOException;
    }

    private Mirror() {}

    /**
     * The files themselves, under a second name; copies where the file system knows no second names.
     *
     * @param files by their path in the folder
     */
    static void of(SortedMap<String, Path> files, Path folder) throws IOException {
        mirror(files, folder, Mirror::link);
    }

    /** Copies, which stay as they are when the files change and outlast a loss of power. */
    static void copies(SortedMap<String, Path> files, Path folder) throws IOException {
        mirror(files, folder, (file, next) -> {
            copy(file, next);
            Durable.sync(next);
        });
        try (Stream<Path> folders = Files.walk(folder).filter(Files::isDirectory)) {
            for (Path each : (Iterable<Path>) folders::iterator) {
                Durable.syncFolder(each);
            }
        }
    }

    private static void mirror(SortedMap<String, Path> files, Path folder, Way way) throws IOException {
        for (Path there : Workspace.below(folder)) {
            String name = folder.relativize(there).toString().replace('\\', '/');
            if (!files.containsKey(name)) {
                Files.delete(there);
            }
        }
        Files.createDirectories(folder);
        for (String name : files.keySet()) {
            Path target = folder.resolve(name);
            if (!isThere(files.get(name), target)) {
                Files.createDirectories(target.getParent());
                Path next = target.resolveSibling("." + target.getFileName() + ".next");
                Files.deleteIfExists(next);
                way.put(files.get(name), next);
                Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Whether a folder holds files like these and no others. */
    static boolean isThere(SortedMap<String, Path> files, Path folder) throws IOException {
        if (Workspace.below(folder).size() != files.size()) {
            return false;
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!isThere(file.getValue(), folder.resolve(file.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isThere(Path file, Path target) throws IOException {
        return Files.exists(target) && (Files.isSameFile(file, target) || Files.mismatch(file, target) == -1);
    }

    private static void link(Path file, Path next) throws IOException {
        try {
            Files.createLink(next, file.toRealPath());
        } catch (UnsupportedOperationException | IOException e) {
            copy(file, next);
        }
    }

    private static void copy(Path file, Path next) throws IOException {
        Files.copy(file, next);
    }
}
