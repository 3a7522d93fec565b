package winnow.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import winnow.db.Duck;

/** The tables of {@code reports/tables}: one per {@code .sql} resource in {@code tables/}, by name. */
final class FrequencyTables {

    private static final String FOLDER = "/winnow/report/tables";
    private static final String ENDING = ".sql";

    private FrequencyTables() {}

    static List<FrequencyTable> of(Duck duck) throws IOException {
        List<FrequencyTable> tables = new ArrayList<>();
        for (String name : names()) {
            tables.add(FrequencyTable.of(duck, name));
        }
        return List.copyOf(tables);
    }

    /** The names of the resources without their ending, and of the files made from them; sorted. */
    static List<String> names() throws IOException {
        try {
            return names(Path.of(FrequencyTables.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies where no file can", e);
        }
    }

    /** @param program a folder of classes and resources, or a jar */
    static List<String> names(Path program) throws IOException {
        if (Files.isDirectory(program)) {
            return namesIn(Path.of(program + FOLDER));
        }
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            return namesIn(jar.getPath(FOLDER));
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
