package winnow.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Decision;
import winnow.model.Screened;
import winnow.model.Verdict;
import winnow.screen.Rehearsal.Scene;
import winnow.screen.ScreenSettings;

/** What changed criteria would do before they do it: per criterion the records gained and lost, and the votes made moot. */
final class Tryout {

    /** The records that one rule does something to, by record: their titles. */
    private static final class Rule {
        private final Map<String, String> before = new TreeMap<>();
        private final Map<String, String> after = new TreeMap<>();
    }

    private final Map<String, Rule> rules = new TreeMap<>();
    private final List<String> moot = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();

    private Tryout() {}

    /** The lines to print. */
    static List<String> of(Review review, ScreenSettings changed) throws IOException {
        Tryout tryout = new Tryout();
        review.rehearse(List.of(review.screening(), changed), tryout::add);
        return tryout.lines();
    }

    private void add(Scene scene) {
        Screened before = scene.screened().get(0);
        Screened after = scene.screened().get(1);
        String title = scene.citation().bibliography().title();
        String id = before.citation().toString();
        effects(before).forEach(effect -> rule(effect).before.put(id, title));
        effects(after).forEach(effect -> rule(effect).after.put(id, title));
        String was = inWords(before.verdict());
        String becomes = inWords(after.verdict());
        if (!was.equals(becomes)) {
            verdicts.add("  %s  %s -> %s  %s".formatted(id, was, becomes, title));
        }
        List<Decision> already = scene.moot().get(0);
        scene.moot().get(1).stream()
                .filter(vote -> !already.contains(vote))
                .map(Tryout::line)
                .forEach(moot::add);
    }

    /** A conflict is named by what it is about, which a new wording changes although nobody's part in it does. */
    private static String inWords(Verdict verdict) {
        return verdict instanceof Verdict.Conflict conflict
                ? "conflict at " + conflict.phase().key()
                : Verdicts.inWords(verdict);
    }

    private Rule rule(String effect) {
        return rules.computeIfAbsent(effect, name -> new Rule());
    }

    private static List<String> effects(Screened screened) {
        List<String> effects = new ArrayList<>();
        if (screened.verdict() instanceof Verdict.Excluded excluded) {
            effects.add(
                    excluded.reason() + ": excluded by " + (excluded.by() == Verdict.By.PERSON ? "people" : "rule"));
        }
        screened.flags().forEach(flag -> effects.add(flag.rule() + ": flagged"));
        return effects;
    }

    private static String line(Decision vote) {
        return "  %s  %s %s %s%s"
                .formatted(
                        vote.at(),
                        vote.record(),
                        vote.phase().key(),
                        vote.vote().key(),
                        vote.criterion().map(code -> " " + code).orElse(""));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        rules.forEach((effect, rule) -> {
            Changes changes = Changes.of(rule.before, rule.after);
            if (!changes.isNone()) {
                lines.add(
                        "%s: %d -> %d, %s".formatted(effect, rule.before.size(), rule.after.size(), changes.counts()));
                changes.gained().forEach((id, title) -> lines.add("  + %s  %s".formatted(id, title)));
                changes.lost().forEach((id, title) -> lines.add("  - %s  %s".formatted(id, title)));
            }
        });
        lines.add("Verdicts that change: " + verdicts.size());
        lines.addAll(verdicts);
        lines.add("Votes that would no longer count: " + moot.size());
        lines.addAll(moot);
        return lines;
    }
}
