package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.ingest.Inspection;
import winnow.model.Field;
import winnow.stage.Counted;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

/** What is in exports that lie outside of a review, in lines. */
final class Inspect {

    private final Optional<String> database;
    private final boolean porcelain;
    private final Progress progress;

    /**
     * @param database to read the files as; empty: as their content says
     * @param porcelain one line a file: path, database, format, entries, records, rejected, with tabs between
     * @param progress is told how far a file is read
     */
    Inspect(Optional<String> database, boolean porcelain, Progress progress) {
        this.progress = progress;
        this.database = database;
        this.porcelain = porcelain;
    }

    /**
     * What one file holds.
     *
     * @param clean whether it could be read and nothing was rejected
     */
    record Answer(List<String> lines, boolean clean) {}

    Answer file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Answer(refused(file, file + ": no such file"), false);
        }
        try {
            Inspection inspection = Inspection.of(file, database, progress);
            boolean clean = inspection.counts().rejected() == 0;
            return new Answer(porcelain ? List.of(line(inspection)) : inWords(inspection), clean);
        } catch (ReviewException e) {
            return new Answer(refused(file, e.getMessage()), false);
        }
    }

    private List<String> refused(Path file, String message) {
        return List.of(porcelain ? file + "\t\tunknown\t0\t0\t0" : message);
    }

    private static String line(Inspection inspection) {
        Inspection.Counts counts = inspection.counts();
        return String.join(
                "\t",
                inspection.file(),
                inspection.database(),
                inspection.format(),
                String.valueOf(counts.entries()),
                String.valueOf(counts.records()),
                String.valueOf(counts.rejected()));
    }

    private static List<String> inWords(Inspection inspection) {
        List<String> lines = new ArrayList<>();
        Inspection.Counts counts = inspection.counts();
        lines.add("%s: %s, %s, %s (%d different), %d rejected"
                .formatted(
                        inspection.file(),
                        inspection.format(),
                        Counted.of(counts.entries(), "entries"),
                        Counted.of(counts.records(), "records"),
                        counts.distinct(),
                        counts.rejected()));
        lines.addAll(IssueLines.inWords(
                "this file", inspection.issues(), inspection.findings().starts()));
        if (!inspection.filled().isEmpty()) {
            lines.add("  filled: " + filled(inspection.filled(), counts.records()));
        }
        return lines;
    }

    private static String filled(Map<Field, Long> filled, long records) {
        return filled.entrySet().stream()
                .map(field ->
                        "%s %d %%".formatted(field.getKey().key(), Math.round(100.0 * field.getValue() / records)))
                .collect(Collectors.joining(", "));
    }
}
