package winnow.bench.made;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.SourceRecord;

/** One round's exports of all databases, a file for so many records, and its {@code search.yml}, written on closing. */
final class Exports implements Closeable {

    private static final int PER_FILE = 20_000;

    /** The open export of one database. */
    private static final class Open {
        private final ExportForm form;
        private BufferedWriter out;
        private int entries;

        Open(ExportForm form) {
            this.form = form;
        }
    }

    private final Path folder;
    private final String day;
    private final Map<String, Open> open = new TreeMap<>();

    Exports(Path review, String day) {
        this.folder = review.resolve("raw/searches").resolve(day);
        this.day = day;
    }

    void add(SourceRecord record) throws IOException {
        String database = record.id().database();
        Open export = open.computeIfAbsent(
                database, any -> new Open(ExportForm.of(database).get(0)));
        if (export.entries % PER_FILE == 0) {
            next(export);
        }
        export.out.write(export.form.entry(record));
        export.entries++;
    }

    private void next(Open export) throws IOException {
        end(export);
        String name = "export-%03d.%s".formatted(1 + export.entries / PER_FILE, export.form.ending());
        Path file = folder.resolve(export.form.database()).resolve(name);
        Files.createDirectories(file.getParent());
        export.out = Files.newBufferedWriter(file);
        export.out.write(export.form.head());
    }

    private static void end(Open export) throws IOException {
        if (export.out != null) {
            export.out.write(export.form.foot());
            export.out.close();
        }
    }

    @Override
    public void close() throws IOException {
        StringBuilder log = new StringBuilder();
        for (Map.Entry<String, Open> each : open.entrySet()) {
            end(each.getValue());
            log.append("%s:\n  query: made up\n  day: %s\n  hits: %d\n"
                    .formatted(each.getKey(), day, each.getValue().entries));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("search.yml"), log.toString());
    }
}
