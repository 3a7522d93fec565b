package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.stage.Counted;

/**
 * Paragraphs for the Methods and Results of the paper, as Markdown: the items 6, 7, 8 and 16 of PRISMA 2020 and the items
 * 1, 8, 9, 12, 13, 15 and 16 of PRISMA-S, as far as the review knows them. Each sentence states what is recorded; where
 * nothing is recorded nothing is said, but for the list of what is not documented at the end.
 *
 * <p>Sources: Page et al., BMJ 2021;372:n71; Rethlefsen et al., Syst Rev 2021;10:39.
 */
final class Methods {

    private final StringBuilder text = new StringBuilder();
    private final List<String> missing = new ArrayList<>();
    private final Duck duck;
    private final Report.Settings settings;
    private final Numbers numbers;

    private Methods(Duck duck, Report.Settings settings, Numbers numbers) {
        this.duck = duck;
        this.settings = settings;
        this.numbers = numbers;
    }

    static String of(Duck duck, Report.Settings settings, Numbers numbers) throws IOException {
        Methods methods = new Methods(duck, settings, numbers);
        methods.write();
        return methods.text.toString();
    }

    private void write() throws IOException {
        text.append("# Methods: ").append(Markdown.text(settings.title())).append("\n\n");
        text.append("Written from the ledger by ").append(settings.conduct().program());
        text.append(". Every number counts rows of the catalog. What is not recorded is not claimed.\n\n");
        searches();
        duplicates();
        SelectionMethods selection = new SelectionMethods(duck, settings.conduct(), numbers);
        text.append(selection.text());
        missing.addAll(selection.missing());
        missing();
    }

    private void searches() throws IOException {
        List<Facts> searches = Facts.of(duck, "tables/search_strategy", Map.of());
        text.append("## Information sources and search strategy\n\n");
        text.append("(PRISMA 2020 items 6 and 7; PRISMA-S items 1, 8, 9, 12, 13 and 15)\n\n");
        if (searches.isEmpty()) {
            missing.add("No search has been made yet.");
            return;
        }
        List<String> databases =
                searches.stream().map(each -> each.text("name")).distinct().toList();
        List<String> rounds = searches.stream()
                .map(each -> each.text("round"))
                .distinct()
                .sorted()
                .toList();
        text.append("%s searched in %s (%s).\n\n"
                .formatted(
                        Markdown.text(listed(databases)) + (databases.size() == 1 ? " was" : " were"),
                        Counted.of(rounds.size(), "rounds"),
                        String.join(", ", rounds)));
        text.append(Markdown.table(
                List.of("Database", "Round", "Searched on", "Hits", "Entries read", "Not readable"),
                searches.stream()
                        .map(each -> List.of(
                                each.text("name"),
                                each.text("round"),
                                each.text("day"),
                                each.text("hits"),
                                each.text("exported"),
                                each.text("rejected")))
                        .toList()));
        searches.forEach(this::strategy);
    }

    private void strategy(Facts search) {
        String name = search.text("name") + ", " + search.text("round");
        if (!search.has("query")) {
            missing.add("%s: query, day and hits of the search (search.yml).".formatted(name));
            return;
        }
        text.append("### ").append(Markdown.text(name)).append("\n\n");
        text.append(Markdown.code(search.text("query")));
        if (!search.text("note").isEmpty()) {
            text.append(Markdown.text(search.text("note"))).append("\n\n");
        }
    }

    private void duplicates() throws IOException {
        Facts facts = Facts.of(duck, "duplicates").get(0);
        Conduct conduct = settings.conduct();
        text.append("## Deduplication\n\n(PRISMA-S item 16)\n\n");
        List<String> said = new ArrayList<>();
        said.add("Of %s, %s removed, which left %s."
                .formatted(
                        facts.count("records", "records"),
                        Facts.were(facts.number("removed"), "duplicates"),
                        facts.count("citations", "citations")));
        said.add(
                ("Records were compared field by field by the rules of %s; a pair was merged from %s bits of evidence on,"
                                + " and from %s bits on it was left to people.")
                        .formatted(conduct.program(), Sheet.text(conduct.sameAt()), Sheet.text(conduct.doubtfulAt())));
        if (!conduct.merged().isEmpty()) {
            said.add("Counted as one report with what they belong to: %s.".formatted(listed(conduct.merged())));
        }
        long judged = facts.number("judged_same") + facts.number("judged_different");
        if (judged > 0) {
            said.add("People judged %s by hand: %s as the same report, %s as different ones."
                    .formatted(
                            Counted.of(judged, "pairs"),
                            facts.number("judged_same"),
                            facts.number("judged_different")));
        }
        if (facts.number("doubtful") > 0) {
            said.add("%s still not judged; these records are kept apart."
                    .formatted(facts.count("doubtful", "doubtful pairs")
                            + (facts.number("doubtful") == 1 ? " is" : " are")));
        }
        if (facts.number("two_reports") > 0) {
            said.add("%s linked as two reports of one study and not merged."
                    .formatted(Facts.were(facts.number("two_reports"), "pairs")));
        }
        text.append(String.join(" ", said)).append("\n\n");
    }

    private void missing() {
        if (!missing.isEmpty()) {
            text.append("## Not documented\n\n");
            text.append(missing.stream()
                    .map(each -> "- " + Markdown.text(each) + "\n")
                    .collect(Collectors.joining()));
        }
    }

    /** {@code a, b and c}. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
