package winnow.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import winnow.stage.Hash;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * The program that a stage is: its package, the packages that all stages share, and the libraries. Classes are one
 * hash, each other resource (such as a {@code .sql} file) has its own, so that a changed one can be named.
 */
final class Program {

    private static final List<String> SHARED = List.of("model", "stage", "table", "db");

    private final String libraries = Hash.of(libraries());

    /** Folder or jar to the hashes of its files, by path; each is read once. */
    private final Map<Path, SortedMap<String, String>> homes = new HashMap<>();

    /** {@code winnow 0.1.0}, as the program's jar says. */
    static String nameAndVersion() {
        return "winnow "
                + Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                        .orElse("unpackaged");
    }

    /** Part of the program to hash. */
    Map<String, String> of(Stage stage) {
        try {
            return hashes(stage.getClass());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot read the program of stage " + stage.name(), e);
        }
    }

    private Map<String, String> hashes(Class<?> stage) throws IOException, URISyntaxException {
        Path home = Path.of(
                stage.getProtectionDomain().getCodeSource().getLocation().toURI());
        SortedMap<String, String> all = homes.get(home);
        if (all == null) {
            all = Files.isDirectory(home) ? inFolder(home) : inJar(home);
            homes.put(home, all);
        }
        String own = stage.getPackageName().replace('.', '/');
        String parent = own.substring(0, own.lastIndexOf('/') + 1);
        Map<String, String> files = new TreeMap<>();
        for (String folder : SHARED) {
            files.putAll(below(parent + folder, all));
        }
        files.putAll(below(own, all));
        return summarized(files);
    }

    private static Map<String, String> below(String folder, SortedMap<String, String> files) {
        return files.subMap(folder + "/", folder + (char) ('/' + 1));
    }

    private static SortedMap<String, String> inFolder(Path top) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : Workspace.below(top)) {
            files.put(top.relativize(file).toString().replace('\\', '/'), Hash.of(file));
        }
        return files;
    }

    private static SortedMap<String, String> inJar(Path home) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (JarFile jar = new JarFile(home.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName(), Hash.of(in));
                    }
                }
            }
        }
        return files;
    }

    private Map<String, String> summarized(Map<String, String> files) {
        Map<String, String> parts = new TreeMap<>();
        StringBuilder classes = new StringBuilder();
        files.forEach((name, hash) -> {
            if (name.endsWith(".class")) {
                classes.append(name).append(' ').append(hash).append('\n');
            } else {
                parts.put(name, hash);
            }
        });
        parts.put("classes", Hash.of(classes.toString()));
        parts.put("libraries", libraries);
        return parts;
    }

    /** The names, with versions, of the libraries that the program's jar names; the class path when run without it. */
    private static String libraries() {
        try (InputStream in = Program.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String named =
                    in == null ? null : new Manifest(in).getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return named == null ? "unknown" : named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
