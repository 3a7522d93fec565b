package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Evidence;
import winnow.model.Field;
import winnow.model.Pair;
import winnow.model.RecordId;
import winnow.model.Ruling;
import winnow.model.Screened;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.stage.Artifacts;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** One record's life, or how two records compare, in lines of text. */
final class Explanation {

    private static final int LONGEST = 160;

    private final Curated curated;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Path review) {
        this.curated = new Curated(review);
    }

    /**
     * Everything that is known about a record: where it was seen, what it says, which records are the same report, what
     * people voted, what follows.
     *
     * @throws ReviewException if no export has the record
     */
    static List<String> of(Path review, RecordId id) throws IOException {
        Explanation explanation = new Explanation(review);
        explanation.record(id);
        explanation.citation(id);
        return explanation.lines;
    }

    /**
     * Two records side by side: each field of both, then the evidence.
     *
     * @param pair the two compared
     */
    static List<String> of(Path review, SourceRecord left, SourceRecord right, Pair pair) throws IOException {
        Explanation explanation = new Explanation(review);
        explanation.line("left", left.id().toString());
        explanation.line("right", right.id().toString());
        for (Field field : Field.values()) {
            String mine = String.join("; ", left.bibliography().all(field));
            String other = String.join("; ", right.bibliography().all(field));
            if (!mine.isEmpty() || !other.isEmpty()) {
                explanation.line(field.key(), shortened(mine));
                explanation.line("", shortened(other));
            }
        }
        explanation.line(
                "by the rules", String.format(Locale.ROOT, "%s, %.1f bits", words(pair.outcome()), pair.score()));
        pair.evidence().forEach(explanation::evidence);
        explanation.together(left.id(), right.id());
        return explanation.lines;
    }

    private static String shortened(String text) {
        return text.isEmpty() ? "–" : text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    /** What came of the two in the last run, which also knows what people said and what other records say. */
    private void together(RecordId left, RecordId right) throws IOException {
        curated.find(Artifacts.PAIRS, pair -> isOf(pair, left) && isOf(pair, right)).stream()
                .filter(pair -> pair.basis() == Pair.Basis.PERSON)
                .forEach(pair -> line("by a person", words(pair.outcome()) + ", in " + Artifacts.DUPLICATES.path()));
        boolean one = curated
                .find(Artifacts.CITATIONS, citation -> citation.members().contains(left))
                .stream()
                .anyMatch(citation -> citation.members().contains(right));
        line("in the review", one ? "one citation" : "two citations");
    }

    private static boolean isOf(Pair pair, RecordId id) {
        return pair.left().equals(id) || pair.right().equals(id);
    }

    /**
     * A record by its id.
     *
     * @throws ReviewException if no export has it, naming the nearest id
     */
    static SourceRecord find(Path review, RecordId id) throws IOException {
        Curated curated = new Curated(review);
        List<SourceRecord> found =
                curated.find(Artifacts.RECORDS, record -> record.id().equals(id));
        if (found.isEmpty()) {
            List<String> ids = new ArrayList<>();
            curated.each(Artifacts.RECORDS, record -> ids.add(record.id().toString()));
            throw new ReviewException(id + ": no export has this record" + Nearest.hint(id.toString(), ids));
        }
        return found.get(0);
    }

    private void record(RecordId id) throws IOException {
        lines.add(id.toString());
        Bibliography bibliography = curated
                .find(Artifacts.RECORDS, record -> record.id().equals(id))
                .stream()
                .map(SourceRecord::bibliography)
                .findFirst()
                .orElse(Bibliography.EMPTY);
        bibliography.values().forEach((field, values) -> {
            if (field != Field.ABSTRACT) {
                line(field.key(), String.join("; ", values));
            }
        });
        for (Sighting sighting :
                curated.find(Artifacts.SIGHTINGS, seen -> seen.record().equals(id))) {
            line("seen", sighting.round() + " in " + sighting.at());
        }
    }

    private void citation(RecordId id) throws IOException {
        for (Pair pair : curated.find(Artifacts.PAIRS, pair -> isOf(pair, id))) {
            pair(pair, pair.left().equals(id) ? pair.right() : pair.left());
        }
        for (Citation citation :
                curated.find(Artifacts.CITATIONS, citation -> citation.members().contains(id))) {
            line("citation", citation.id() + " made from " + join(citation.members()));
            votes(citation);
            rulings(citation);
            verdict(citation);
        }
    }

    private void votes(Citation citation) throws IOException {
        for (Decision vote :
                curated.find(Artifacts.VOTES, vote -> citation.members().contains(vote.record()))) {
            line("vote", inWords(vote));
        }
    }

    private void rulings(Citation citation) throws IOException {
        for (Ruling ruling : curated.find(
                Artifacts.RULINGS,
                ruling -> citation.members().contains(ruling.decision().record()))) {
            line("ruling", inWords(ruling.decision()) + ", settles " + ruling.settles());
        }
    }

    private static String inWords(Decision decision) {
        return decision.date() + " " + decision.reviewer() + ", "
                + decision.phase().key() + ": "
                + decision.vote().key()
                + decision.criterion().map(code -> " (" + code + ")").orElse("") + " at " + decision.at();
    }

    private void verdict(Citation citation) throws IOException {
        for (Screened screened :
                curated.find(Artifacts.VERDICTS, row -> row.citation().equals(citation.id()))) {
            screened.journal()
                    .ifPresent(journal -> line(
                            "journal",
                            journal.title() + ", " + journal.citations() + " citations, found by " + journal.matchedBy()
                                    + " at " + journal.at()));
            screened.flags().forEach(flag -> line("flag", flag.rule() + ": " + flag.reason()));
            line("verdict", Verdicts.inWords(screened.verdict()));
        }
    }

    private void pair(Pair pair, RecordId other) {
        line(
                "compared",
                String.format(
                        Locale.ROOT,
                        "%s: %s, %.1f bits, by %s",
                        other,
                        words(pair.outcome()),
                        pair.score(),
                        words(pair.basis())));
    }

    private void evidence(Evidence evidence) {
        line("", String.format(Locale.ROOT, "%-12s %+.1f  %s", evidence.field(), evidence.bits(), evidence.level()));
    }

    private void line(String label, String text) {
        lines.add(String.format(Locale.ROOT, "  %-15s %s", label, text));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String join(List<RecordId> ids) {
        return ids.stream().map(RecordId::toString).collect(Collectors.joining(", "));
    }
}
