package winnow.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import winnow.model.Origin;
import winnow.stage.Artifacts;

/**
 * Keeps the bytes of rejected entries: a folder for each export, under the path that the export has below
 * {@code raw/searches}, and in it {@code line-17.txt}, or {@code line-17-2.txt} for a second one in the same line.
 */
final class Quarantine {

    private final Path top;

    /** @param top an empty folder */
    Quarantine(Path top) {
        this.top = top;
    }

    void keep(Origin at, byte[] bytes) throws IOException {
        Path folder = top.resolve(at.file().substring(Artifacts.SEARCHES.path().length() + 1));
        Files.createDirectories(folder);
        Path file = folder.resolve("line-" + at.line() + ".txt");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve("line-" + at.line() + "-" + i + ".txt");
        }
        Files.write(file, bytes);
    }
}
