package winnow.selector;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for what makes a selector wrong, tedious or unfounded. */
public final class Lint {

    /** What is looked for. In files the names are in lower case with hyphens. */
    public enum Check {
        DAMAGED("the file does not hold together"),
        DEAD_END("an answer leads nowhere"),
        UNREACHABLE("no answers lead to a node"),
        WITHOUT_EFFECT("both answers of a question lead to the same"),
        WITHOUT_EVIDENCE("a version is offered without evidence"),
        RESTRICTED("a version is offered although it cannot be had"),
        UNDATED_PRICE("nobody says when a price was seen"),
        STALE_PRICE("a price is older, at the last search, than the review allows"),
        STAR_LOST("a version is starred in each task alone, but not in all of them together"),
        STAR_GAINED("a version is starred in several tasks together, but not in each alone"),
        VERSION_LOST("a version is listed for each task alone, but not for all of them together"),
        VERSION_GAINED("a version is listed for several tasks together, but not for each alone"),
        LOCAL_ONLY("a version is listed for own machines, but not for the cloud"),
        TOO_MANY_WAYS("the ways through a tree are too many to compare their ends"),
        ACCEPTED_IN_VAIN("a finding is accepted that there is not");

        private final String text;

        Check(String text) {
            this.text = text;
        }

        /** What it finds, as a sentence without its end. */
        public String text() {
            return text;
        }

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> names() {
            return Arrays.stream(values()).map(Check::toString).toList();
        }
    }

    private Lint() {}

    /** Findings in a selector of ours, those that it declares as accepted included. */
    public static List<Finding> of(Document document) {
        List<Finding> findings = new ArrayList<>();
        Integrity.findings(document).forEach(text -> findings.add(Finding.of(Check.DAMAGED, "file", text)));
        Graph.of(document).forEach(graph -> findings.addAll(TreeLint.of(graph)));
        document.versions().stream()
                .filter(version -> version.access() == Version.Access.RESTRICTED)
                .forEach(version ->
                        findings.add(Finding.of(Check.RESTRICTED, version.version(), "access to it is restricted")));
        findings.addAll(PriceLint.of(document));
        return judged(findings, document.rules().accepted());
    }

    /**
     * Findings in a tree of the published form.
     *
     * @param restricted whether a version of this name cannot be had
     */
    static List<Finding> of(Graph graph, Predicate<String> restricted) {
        List<Finding> findings = new ArrayList<>(TreeLint.of(graph));
        graph.places().values().stream()
                .filter(Place.End.class::isInstance)
                .map(Place.End.class::cast)
                .forEach(end -> end.versions().keySet().stream()
                        .filter(restricted)
                        .forEach(version -> findings.add(Finding.of(
                                Check.RESTRICTED,
                                graph.tree() + ":" + end.id(),
                                "access to " + version + " is restricted"))));
        return findings;
    }

    private static List<Finding> judged(List<Finding> findings, List<Rules.Accepted> accepted) {
        List<Finding> judged = new ArrayList<>();
        findings.forEach(finding -> judged.add(new Finding(
                finding.check(),
                finding.place(),
                finding.text(),
                accepted.stream()
                        .filter(each -> covers(each, finding))
                        .map(Rules.Accepted::reason)
                        .findFirst())));
        accepted.stream()
                .filter(each -> findings.stream().noneMatch(finding -> covers(each, finding)))
                .forEach(each -> judged.add(Finding.of(
                        Check.ACCEPTED_IN_VAIN, each.place().isEmpty() ? "everywhere" : each.place(), each.check())));
        return judged;
    }

    private static boolean covers(Rules.Accepted accepted, Finding finding) {
        return accepted.check().equals(finding.check().toString())
                && finding.place().startsWith(accepted.place());
    }

    /** How often each check found something that is not accepted. */
    public static Map<String, Long> counts(List<Finding> findings) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Check check : Check.values()) {
            long count = findings.stream()
                    .filter(finding ->
                            finding.check() == check && finding.accepted().equals(Optional.empty()))
                    .count();
            if (count > 0) {
                counts.put(check.toString(), count);
            }
        }
        return counts;
    }
}
