package winnow.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which resources there are in a folder beside this class: to add one is to add its file. */
final class Listing {

    private Listing() {}

    /** The names of the folder's resources with that ending, without it; sorted. */
    static List<String> names(String folder, String ending) throws IOException {
        try {
            return names(
                    Path.of(Listing.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    folder,
                    ending);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies where no file can", e);
        }
    }

    /** @param program a folder of classes and resources, or a jar */
    static List<String> names(Path program, String folder, String ending) throws IOException {
        String path = "/winnow/report/" + folder;
        if (Files.isDirectory(program)) {
            return namesIn(Path.of(program + path), ending);
        }
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            return namesIn(jar.getPath(path), ending);
        }
    }

    private static List<String> namesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
