package winnow.selector;

import java.io.IOException;
import winnow.db.Duck;

/** The page that asks the questions: {@code selector.html} beside this class, with the document inside. */
final class Page {

    private Page() {}

    /**
     * The page as one file that needs nothing else.
     *
     * @param json the text of {@code selector.json}
     */
    static String html(String title, String json) throws IOException {
        return Duck.resource(Page.class, "selector.html")
                .replace("{{title}}", escaped(title))
                .replace("{{selector}}", inScript(json));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;");
    }

    /** The same JSON value without any character that could end or confuse a script element. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
