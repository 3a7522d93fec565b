package winnow.report;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.stage.Hash;

/**
 * What stands around the sections of the page. Its policy names the hashes of its style and its program, so that a browser runs
 * nothing else and asks nobody for anything.
 *
 * @param authors HTML
 */
record PageFrame(String title, String authors) {

    /** The whole page. */
    String around(List<PageSection> sections, PageSearch search, String summary) throws IOException {
        String style = Duck.resource(PageFrame.class, "page/page.css");
        String program = Duck.resource(PageFrame.class, "page/page.js");
        return head(style, program) + "<body>\n<header>\n<h1>" + Markup.escape(title) + "</h1>\n" + authors + summary
                + "</header>\n"
                + sections.stream()
                        .map(PageSection::link)
                        .collect(Collectors.joining("", "<nav aria-label=\"Sections\">\n<ul>\n", "</ul>\n</nav>\n"))
                + "<main>\n" + search.html()
                + sections.stream().map(PageSection::html).collect(Collectors.joining())
                + "</main>\n" + search.data() + "<script>" + program + "</script>\n</body>\n</html>\n";
    }

    private String head(String style, String program) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="Content-Security-Policy"
                content="default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'">
                <title>%s</title>
                <style>%s</style>
                </head>
                """.formatted(hash(style), hash(program), Markup.escape(title), style);
    }

    /** As a content security policy writes it. */
    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Hash.of(text)));
    }
}
