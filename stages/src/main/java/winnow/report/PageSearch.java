package winnow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.stage.Json;

/**
 * The box in which to look for citations and rows of tables, and what it looks through: the page's only data, one citation per
 * line as {@code [ids, title, authors, where it appeared, doi, number of the outcome]}.
 */
final class PageSearch {

    /** How many citations can be searched; a page that holds as many is some 6 MB. */
    static final int SEARCHED = 20_000;

    private static final int AUTHORS_SHOWN = 100;

    private final Map<String, Integer> outcomes = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final long all;

    /** Of a catalog, which is opened once more for it: the search can be made while others ask. */
    static PageSearch of(Path catalog) throws IOException {
        try (Duck duck = Duck.open(catalog)) {
            return new PageSearch(duck);
        }
    }

    private PageSearch(Duck duck) throws IOException {
        all = duck.number("SELECT count(*) FROM citation");
        for (Facts citation : Facts.of(duck, "page/citations", Map.of(":most", String.valueOf(SEARCHED)))) {
            lines.add(line(citation));
        }
    }

    private String line(Facts citation) throws IOException {
        String outcome = citation.text("outcome");
        outcomes.putIfAbsent(outcome, outcomes.size());
        return json(List.of(
                both(citation, " ", "citation", "others"),
                citation.text("title"),
                cut(citation.text("authors")),
                both(citation, ", ", "container", "year"),
                citation.text("doi"),
                outcomes.get(outcome)));
    }

    private static String both(Facts row, String between, String... columns) {
        return Stream.of(columns).map(row::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    private static String cut(String authors) {
        return authors.codePointCount(0, authors.length()) <= AUTHORS_SHOWN
                ? authors
                : authors.substring(0, authors.offsetByCodePoints(0, AUTHORS_SHOWN)) + "…";
    }

    /** Without any character that could end or confuse a script element. */
    private static String json(Object value) throws IOException {
        return Json.mapper()
                .writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** What is searched, as a script element that no browser runs. */
    String data() throws IOException {
        return "<script type=\"application/json\" id=\"citations\">{\"outcomes\": "
                + json(List.copyOf(outcomes.keySet())) + ", \"rows\": [\n" + String.join(",\n", lines)
                + "\n]}</script>\n";
    }

    /** The box; hidden until the program of the page runs. */
    String html() {
        String part = lines.size() < all
                ? "<p class=\"about\">The first " + lines.size() + " of " + all
                        + " citations can be found here; the others with <code>winnow sql</code>.</p>\n"
                : "";
        return """
                <form id="search" role="search" hidden>
                <p><label for="query">Find citations, records and rows of tables</label>
                <input id="query" type="search" autocomplete="off" spellcheck="false"></p>
                <p><label for="outcome">What became of them</label>
                <select id="outcome"><option value="">anything</option></select></p>
                <p id="found" role="status"></p>
                %s<ol id="results" tabindex="-1" aria-label="Citations found"></ol>
                <p><button type="button" id="more" hidden>Show more</button></p>
                <ul id="rows" aria-label="Rows of tables found"></ul>
                </form>
                """.formatted(part);
    }
}
