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
    private Origin last = new Origin("", 0);
    private int number;

    /** @param top an empty folder */
    Quarantine(Path top) {
        this.top = top;
    }

    /** Keeps an entry. Entries of one line come one after the other. */
    void keep(Origin at, byte[] bytes) throws IOException {
        Path folder = top.resolve(at.file().substring(Artifacts.SEARCHES.path().length() + 1));
        number = at.equals(last) ? number + 1 : 1;
        last = at;
        Files.createDirectories(folder);
        Files.write(folder.resolve("line-" + at.line() + (number == 1 ? "" : "-" + number) + ".txt"), bytes);
    }
}
