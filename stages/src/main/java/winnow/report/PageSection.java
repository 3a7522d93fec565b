package winnow.report;

/**
 * A section of the report page.
 *
 * @param id the place in the page, a name within addresses
 * @param content HTML in which nothing of other people is left unescaped; a section without content is left out
 */
record PageSection(String id, String title, String content) {

    boolean isEmpty() {
        return content.isEmpty();
    }

    /** The section under its heading. */
    String html() {
        return "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-heading\">\n<h2 id=\"" + id + "-heading\">"
                + title + "</h2>\n" + content + "</section>\n";
    }

    /** Its line in the table of contents. */
    String link() {
        return "<li><a href=\"#" + id + "\">" + title + "</a></li>\n";
    }
}
