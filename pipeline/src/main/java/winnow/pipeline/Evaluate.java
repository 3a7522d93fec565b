package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import winnow.dedup.CandidateRecall;
import winnow.dedup.Counts;
import winnow.dedup.Evaluation;
import winnow.dedup.Evaluation.Mistake;
import winnow.stage.Counted;
import winnow.stage.ReviewException;
import winnow.table.Csv;

/** How right a stage is about a set that people labelled, in lines. */
final class Evaluate {

    private Evaluate() {}

    /** Writes {@code record_id,cluster_id}, one row per record, by id. */
    static void write(Evaluation evaluation, Path file) throws IOException {
        try {
            WholeFile.write(file, to -> {
                Csv.write(to, List.of("record_id", "cluster_id"));
                for (var record : evaluation.clusters().entrySet()) {
                    Csv.write(to, List.of(record.getKey(), record.getValue()));
                }
                return evaluation.clusters().size();
            });
        } catch (IOException e) {
            throw new ReviewException(file + ": cannot be written; name a file in a folder that is there", e);
        }
    }

    /**
     * Lines with tabs: {@code counts} and {@code ruled} (counting, TP, FP, FN, TN, precision, recall, F1), {@code candidates}
     * (true pairs, pairs compared, true pairs among them, recall), {@code key} (name, true pairs found, found by it alone),
     * {@code doubtful} (pairs, share of the records, true ones), {@code fp} and {@code fn} (two ids, score, evidence).
     */
    static List<String> porcelain(Evaluation of) {
        List<String> lines = new ArrayList<>();
        of.counts().forEach(counts -> lines.add(tabs("counts", counts)));
        of.ruled().forEach(counts -> lines.add(tabs("ruled", counts)));
        CandidateRecall pairs = of.candidates();
        lines.add(join("candidates", pairs.truePairs(), pairs.compared(), pairs.found(), pairs.recall()));
        pairs.keys().forEach(key -> lines.add(join("key", key.key(), key.found(), key.alone())));
        lines.add(join("doubtful", of.doubtful(), share(of.doubtful(), of.records()), of.doubtfulTrue()));
        of.wrong().forEach(mistake -> lines.add(tabs("fp", mistake)));
        of.missed().forEach(mistake -> lines.add(tabs("fn", mistake)));
        return lines;
    }

    private static String tabs(String what, Counts counts) {
        return join(
                what,
                name(counts),
                counts.tp(),
                counts.fp(),
                counts.fn(),
                counts.tn(),
                counts.precision(),
                counts.recall(),
                counts.f1());
    }

    private static String tabs(String what, Mistake mistake) {
        String score = mistake.score().isPresent() ? bits(mistake) : "";
        return join(what, mistake.left().id(), mistake.right().id(), score, mistake.evidence());
    }

    private static String join(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell.toString());
        }
        return String.join("\t", texts);
    }

    static List<String> inWords(Evaluation of) {
        List<String> lines = new ArrayList<>();
        lines.add(Counted.of(of.records(), "records"));
        of.counts().forEach(counts -> lines.add(line(counts)));
        lines.add(String.format(
                Locale.ROOT,
                "%s (%.2f %% of the records), %d of them true; if these were ruled by the labels:",
                Counted.of(of.doubtful(), "doubtful pairs"),
                100 * share(of.doubtful(), of.records()),
                of.doubtfulTrue()));
        of.ruled().forEach(counts -> lines.add(line(counts)));
        lines.addAll(candidates(of.candidates()));
        lines.addAll(mistakes("wrongly joined", of.wrong()));
        lines.addAll(mistakes("missed", of.missed()));
        return lines;
    }

    private static String line(Counts counts) {
        return String.format(
                Locale.ROOT,
                "  %-9s TP %d FP %d FN %d TN %d  precision %.4f recall %.4f F1 %.4f",
                name(counts),
                counts.tp(),
                counts.fp(),
                counts.fn(),
                counts.tn(),
                counts.precision(),
                counts.recall(),
                counts.f1());
    }

    private static List<String> candidates(CandidateRecall pairs) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d of %d true pairs are compared (recall %.4f), among %s; by key:",
                pairs.found(),
                pairs.truePairs(),
                pairs.recall(),
                Counted.of(pairs.compared(), "pairs")));
        for (CandidateRecall.OfKey key : pairs.keys()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-13s %5d (%.4f), %d by it alone",
                    key.key(),
                    key.found(),
                    pairs.share(key.found()),
                    key.alone()));
        }
        return lines;
    }

    private static List<String> mistakes(String what, List<Mistake> mistakes) {
        List<String> lines = new ArrayList<>();
        lines.add(Counted.of(mistakes.size(), "pairs " + what));
        for (Mistake mistake : mistakes) {
            lines.add("  " + mistake.left().id() + "  " + mistake.left().text());
            lines.add("  " + mistake.right().id() + "  " + mistake.right().text());
            String score = mistake.score().isPresent() ? bits(mistake) + " bits: " : "";
            lines.add("    " + score + mistake.evidence());
        }
        return lines;
    }

    private static String bits(Mistake mistake) {
        return String.format(Locale.ROOT, "%.0f", mistake.score().orElseThrow());
    }

    private static String name(Counts counts) {
        return counts.counting().name().toLowerCase(Locale.ROOT);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
