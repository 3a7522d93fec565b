package winnow.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import winnow.stage.Hash;
import winnow.stage.Stage;

/**
 * The program that a stage is: its package, the packages that all stages share, and the libraries. Classes are one
 * hash, each other resource (such as a {@code .sql} file) has its own, so that a changed one can be named.
 */
final class Program {

    private static final List<String> SHARED = List.of("model", "stage", "table", "db");

    private final String libraries = Hash.of(libraries());

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
        Map<String, String> files = new TreeMap<>();
        URI home = stage.getProtectionDomain().getCodeSource().getLocation().toURI();
        String own = stage.getPackageName().replace('.', '/');
        if (Files.isDirectory(Path.of(home))) {
            collect(Path.of(home), own, files);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
                collect(jar.getPath("/"), own, files);
            }
        }
        return summarized(files);
    }

    private static void collect(Path top, String own, Map<String, String> files) throws IOException {
        String parent = own.substring(0, own.lastIndexOf('/') + 1);
        List<String> folders = Stream.concat(Stream.of(own), SHARED.stream().map(name -> parent + name))
                .distinct()
                .toList();
        for (String folder : folders) {
            Path path = top.resolve(folder);
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).forEach(file -> files.put(name(top, file), hash(file)));
                }
            }
        }
    }

    private static String name(Path top, Path file) {
        return top.relativize(file).toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Hash.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
