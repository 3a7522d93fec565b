package winnow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.model.Citation;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;

/** Writes citations of a review for other programs, with what became of each. */
public final class Export {

    private final Path review;
    private final Format.Form form;

    /** @param review the review's directory, whose stages have run */
    public Export(Path review, Format format) {
        this.review = review;
        this.form = format.form();
    }

    /**
     * Writes the chosen citations, in the order of their ids.
     *
     * @return how many; the number that the flow diagram shows for them
     * @throws ReviewException if the review has no catalog yet, or an old one
     */
    public long write(Selection selection, Appendable out) throws IOException {
        Map<String, Fate> fates = fates(selection);
        long written = 0;
        out.append(form.head());
        try (Stream<Citation> citations = Workspace.read(made(Artifacts.CITATIONS), Artifacts.CITATIONS.type())) {
            for (Iterator<Citation> each = citations.iterator(); each.hasNext(); ) {
                Citation citation = each.next();
                Fate fate = fates.get(citation.id().toString());
                if (fate != null) {
                    out.append(written == 0 ? "" : form.between()).append(form.entry(new Leaving(citation, fate)));
                    written++;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.append(form.tail());
        if (written != fates.size()) {
            throw new ReviewException(Artifacts.CATALOG.path() + ": knows " + fates.size() + " such citations, but "
                    + Artifacts.CITATIONS.path() + " has " + written + " of them; run: winnow run");
        }
        return written;
    }

    private Map<String, Fate> fates(Selection selection) throws IOException {
        String sql = Duck.resource(Export.class, "fates.sql").replace(":condition", selection.condition());
        Map<String, Fate> fates = new HashMap<>();
        Map<Fate, Fate> equal = new HashMap<>();
        try (Duck duck = Duck.open(made(Artifacts.CATALOG))) {
            for (Map<String, Optional<Object>> row : duck.query(sql)) {
                Fate fate = new Fate(
                        text(row, "state").orElseThrow(),
                        text(row, "step"),
                        text(row, "reason"),
                        text(row, "reason_text"),
                        text(row, "decided_by"));
                fates.put(text(row, "citation").orElseThrow(), equal.computeIfAbsent(fate, same -> same));
            }
        }
        return fates;
    }

    private static Optional<String> text(Map<String, Optional<Object>> row, String column) {
        return row.get(column).map(Object::toString);
    }

    private Path made(Artifact artifact) {
        Path file = review.resolve(artifact.path());
        if (!Files.exists(file)) {
            throw new ReviewException(artifact.path() + ": not made yet; run: winnow run");
        }
        return file;
    }
}
