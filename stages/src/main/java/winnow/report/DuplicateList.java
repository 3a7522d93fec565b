package winnow.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.stage.Counted;

/** Which records were taken for one report, and why: the evidence of each pair, the least certain first. */
final class DuplicateList {

    static final int SHOWN = 100;

    private static final int OPEN = 10;

    private static final Pattern COMPARED = Pattern.compile("(.*) ([+-])(\\d+(?:\\.\\d+)?)");
    private static final Pattern NOTHING = Pattern.compile("0(\\.0+)?");

    /** Pairs of one kind, told apart by a condition on their row. */
    private record Kind(String title, String such) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Doubtful, and not yet judged", "pair.outcome = 'doubtful' AND one.citation <> other.citation"),
            new Kind("Judged by people", "pair.basis = 'person'"),
            new Kind(
                    "Two reports of one study, not merged",
                    "pair.outcome = 'two-reports' AND pair.basis = 'rules' AND one.citation <> other.citation"));

    private DuplicateList() {}

    static String of(Duck duck) throws IOException {
        String found = joined(duck);
        StringBuilder out = new StringBuilder(found.isEmpty() ? "<p>No record has a duplicate.</p>\n" : found);
        for (Kind kind : KINDS) {
            List<Facts> pairs = Facts.of(duck, "page/pairs", Map.of(":such", kind.such, ":most", "" + SHOWN));
            if (!pairs.isEmpty()) {
                out.append("<h3>").append(kind.title).append("</h3>\n");
                out.append(folded(pairs.stream().map(DuplicateList::pair).toList()));
                out.append(
                        pairs.size() < SHOWN
                                ? ""
                                : "<p class=\"more\">The first " + SHOWN
                                        + "; all: <code>winnow sql \"FROM pair\"</code></p>\n");
            }
        }
        return out.toString();
    }

    private static String joined(Duck duck) throws IOException {
        Map<String, List<Facts>> citations = Facts.of(duck, "page/joined", Map.of(":most", "" + SHOWN)).stream()
                .collect(Collectors.groupingBy(row -> row.text("citation"), LinkedHashMap::new, Collectors.toList()));
        if (citations.isEmpty()) {
            return "";
        }
        long all = duck.number("SELECT count(*) FROM citation WHERE records > 1");
        return "<p class=\"about\">" + Counted.of(all, "citations") + " of several records; "
                + (all > SHOWN ? "here the " + SHOWN + " that" : "those that")
                + " the least evidence holds together come first. Evidence is in bits: one bit more makes it twice as likely that two"
                + " records are one report; fields that say nothing are left out.</p>\n"
                + folded(
                        citations.values().stream().map(DuplicateList::citation).toList())
                + "<p class=\"more\">All pairs with all fields: <code>curated/dedup/pairs.jsonl</code>; two records held"
                + " against each other: <code>winnow explain RECORD RECORD</code></p>\n";
    }

    /** The first of the items open, the others behind a click. */
    private static String folded(List<String> items) {
        int open = Math.min(OPEN, items.size());
        String rest = items.size() > open
                ? "<details><summary>" + (items.size() - open) + " more</summary>\n"
                        + listed(items.subList(open, items.size())) + "</details>\n"
                : "";
        return listed(items.subList(0, open)) + rest;
    }

    private static String listed(List<String> items) {
        return "<ul class=\"pairs\">\n" + String.join("", items) + "</ul>\n";
    }

    private static String citation(List<Facts> pairs) {
        Facts first = pairs.get(0);
        String about = Stream.of("container", "year")
                .map(first::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "<li><strong>" + Markup.escape(first.text("title")) + "</strong> <span class=\"quiet\">"
                + Markup.escape(about)
                + "</span><br>" + Markup.escape(first.text("records"))
                + pairs.stream()
                        .filter(pair -> pair.has("score"))
                        .map(DuplicateList::compared)
                        .collect(Collectors.joining())
                + "</li>\n";
    }

    private static String pair(Facts pair) {
        return "<li><strong>" + Markup.escape(pair.text("left_title")) + "</strong><br>" + "<strong>"
                + Markup.escape(pair.text("right_title")) + "</strong>" + compared(pair) + "</li>\n";
    }

    private static String compared(Facts pair) {
        return "<div class=\"compared\"><code>" + Markup.escape(pair.text("left_record")) + "</code> and <code>"
                + Markup.escape(pair.text("right_record")) + "</code>: <strong>" + pair.text("outcome")
                + "</strong> by "
                + (pair.text("basis").equals("person") ? "a person" : "the rules") + ", " + pair.text("score") + " bits"
                + evidence(pair.text("evidence")) + "</div>";
    }

    /** Field, level and bits, where they say something. */
    private static String evidence(String evidence) {
        return Stream.of(evidence.split("; "))
                .map(COMPARED::matcher)
                .filter(Matcher::matches)
                .filter(part -> !NOTHING.matcher(part.group(3)).matches())
                .map(part -> "<li class=\"" + (part.group(2).equals("+") ? "for" : "against") + "\">"
                        + Markup.escape(part.group(1)) + " <b>" + (part.group(2).equals("+") ? "+" : "−")
                        + part.group(3).replaceFirst("\\.0$", "") + "</b></li>")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        parts -> parts.isEmpty() ? "" : "<ul class=\"evidence\">" + parts + "</ul>"));
    }
}
