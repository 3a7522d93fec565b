package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import winnow.db.Duck;
import winnow.stage.Counted;

/** What the Methods and Results say about who was kept and who was not: items 5, 8 and 16 of PRISMA 2020. */
final class SelectionMethods {

    private final StringBuilder text = new StringBuilder();
    private final List<String> missing = new ArrayList<>();
    private final Duck duck;
    private final Conduct conduct;
    private final Numbers numbers;

    SelectionMethods(Duck duck, Conduct conduct, Numbers numbers) throws IOException {
        this.duck = duck;
        this.conduct = conduct;
        this.numbers = numbers;
        write();
    }

    String text() {
        return text.toString();
    }

    /** What is not recorded, as sentences. */
    List<String> missing() {
        return missing;
    }

    private void write() throws IOException {
        text.append("## Selection process\n\n(PRISMA 2020 items 5 and 8)\n\n");
        threshold();
        List<Facts> phases = Facts.of(duck, "screening");
        List<Facts> agreement = Facts.of(duck, "agreement");
        if (!phases.isEmpty()) {
            paragraph(List.of("The protocol asks for %s on each citation in each phase."
                    .formatted(Counted.of(conduct.votesRequired(), "votes"))));
        }
        for (Facts phase : phases) {
            paragraph(screening(phase, agreement));
        }
        if (phases.isEmpty()) {
            paragraph(List.of("Nobody has voted on a record yet."));
        }
        if (!numbers.prisma().isFinished()) {
            paragraph(List.of(Footnotes.unfinished(numbers.prisma())));
        }
        exclusions();
    }

    private void paragraph(List<String> sentences) {
        text.append(String.join(" ", sentences)).append("\n\n");
    }

    private void threshold() {
        long below = duck.number("SELECT count(*) FROM ledger WHERE state = 'excluded' AND step = 'threshold'");
        if (conduct.threshold().isEmpty() || below == 0) {
            return;
        }
        Conduct.Threshold rule = conduct.threshold().get();
        List<String> said = new ArrayList<>();
        said.add("%s excluded by rule, not by a person: the journal has fewer than %s %s (%s)%s."
                .formatted(
                        Facts.were(below, "records"),
                        String.format(Locale.ROOT, "%,d", rule.minimum()),
                        Markdown.text(rule.unit()),
                        Markdown.text(rule.metric()),
                        rule.areas().isEmpty() ? "" : " or none of the chosen subject areas"));
        if (!rule.areas().isEmpty()) {
            said.add("Subject areas: %s.".formatted(Markdown.text(Methods.listed(rule.areas()))));
        }
        if (rule.snapshot().isEmpty()) {
            missing.add("What the journal list is and of which day (screen: threshold: snapshot).");
        } else {
            said.add("Journal list: %s%s."
                    .formatted(
                            Markdown.text(rule.snapshot()),
                            rule.day().map(day -> ", taken on " + day).orElse("")));
        }
        said.add("The flow diagram counts these records %s."
                .formatted(numbers.threshold().words()));
        paragraph(said);
    }

    private List<String> screening(Facts phase, List<Facts> agreement) {
        boolean one = phase.number("reviewers") == 1;
        List<String> said = new ArrayList<>();
        said.add("%s: %s screened by %s: %s."
                .formatted(
                        phase.text("phase").equals("title") ? "Title and abstract" : "Full text",
                        Facts.were(phase.number("voted"), "citations"),
                        one
                                ? "one person"
                                : phase.text("reviewers") + " people (citations that each voted on in brackets)",
                        Markdown.text(phase.text("people"))));
        if (!one) {
            said.add(votes(phase));
            said.addAll(disagreements(phase));
        }
        if (phase.number("changed") > 0) {
            said.add(
                    "%s changed later by the person who had cast it; of these the last counts above, and the first for agreement."
                            .formatted(Facts.were(phase.number("changed"), "votes")));
        }
        agreement.stream()
                .filter(pair -> pair.text("phase").equals(phase.text("phase")))
                .forEach(pair -> said.add(agreed(pair)));
        if (phase.number("ruled_flags") > 0) {
            said.add("%s that a rule had marked %s decided by %s."
                    .formatted(
                            phase.count("ruled_flags", "citations"),
                            phase.number("ruled_flags") == 1 ? "was" : "were",
                            Markdown.text(phase.text("adjudicators"))));
        }
        return said;
    }

    private static String votes(Facts phase) {
        List<String> parts = new ArrayList<>();
        add(parts, phase, "by_two", "two votes");
        add(parts, phase, "by_more", "more than two votes");
        add(parts, phase, "by_one", "one vote only");
        return "Of these, %s.".formatted(Methods.listed(parts));
    }

    private static void add(List<String> parts, Facts phase, String column, String what) {
        if (phase.number(column) > 0) {
            parts.add(phase.number(column) + " got " + what);
        }
    }

    private static List<String> disagreements(Facts phase) {
        long disagreed = phase.number("disagreed");
        if (disagreed == 0) {
            return List.of("No two votes on a citation differ.");
        }
        List<String> said = new ArrayList<>();
        said.add("The votes on %s differ.".formatted(Counted.of(disagreed, "citations")));
        if (phase.number("settled") > 0) {
            said.add("%s of these %s settled by %s."
                    .formatted(
                            phase.number("settled"),
                            phase.number("settled") == 1 ? "was" : "were",
                            Markdown.text(phase.text("adjudicators"))));
        }
        if (phase.number("open") > 0) {
            said.add("%s not settled yet."
                    .formatted(phase.number("open") + (phase.number("open") == 1 ? " is" : " are")));
        }
        return said;
    }

    private static String agreed(Facts pair) {
        String kappa = pair.has("cohen_kappa")
                ? String.format(
                        Locale.ROOT,
                        "; Cohen's kappa %.2f, 95%% confidence interval %.2f to %.2f",
                        pair.decimal("cohen_kappa"),
                        pair.decimal("kappa_low"),
                        pair.decimal("kappa_high"))
                : "";
        long lost = pair.number("not_retrieved");
        String without = lost == 0 ? "" : " (without " + lost + " whose full text one of them could not get)";
        return "On their first votes %s and %s agreed on %s of %s%s%s."
                .formatted(
                        Markdown.text(pair.text("left_reviewer")),
                        Markdown.text(pair.text("right_reviewer")),
                        String.format(Locale.ROOT, "%.1f %%", 100 * pair.decimal("percent_agreement")),
                        pair.count("compared", "citations"),
                        without,
                        kappa);
    }

    private void exclusions() throws IOException {
        text.append("### Reasons to exclude, in the order in which they count\n\n(PRISMA 2020 item 16a)\n\n");
        text.append(Markdown.table(
                List.of("Reason", "Threshold", "Title, by rule", "Title, by people", "Full text"),
                Facts.of(duck, "exclusions").stream()
                        .map(each -> List.of(
                                each.text("text"),
                                each.text("threshold"),
                                each.text("title_automation"),
                                each.text("title_person"),
                                each.text("fulltext")))
                        .toList()));
        List<Facts> excluded = Facts.of(duck, "tables/excluded_fulltexts", Map.of());
        if (!excluded.isEmpty()) {
            text.append("### Excluded full texts\n\n(PRISMA 2020 item 16b)\n\n");
            text.append(Markdown.table(
                    List.of("Report", "Authors", "Year", "Title", "DOI", "Reason"),
                    excluded.stream()
                            .map(each -> List.of(
                                    each.text("citation"),
                                    each.text("authors"),
                                    each.text("year"),
                                    each.text("title"),
                                    each.text("doi"),
                                    each.text("reason")))
                            .toList()));
        }
    }
}
