package winnow.selector;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import winnow.db.Duck;
import winnow.stage.Hash;

/**
 * The page that asks the questions: {@code page.html} beside this class, with the style, the program and the document
 * inside. Its policy names the hashes of style and program, so that a browser runs nothing else.
 */
final class Page {

    private Page() {}

    /**
     * The page as one file that needs nothing else.
     *
     * @param json the text of {@code selector.json}
     */
    static String html(String title, String json) throws IOException {
        String style = Duck.resource(Page.class, "page.css");
        String program = program();
        return Duck.resource(Page.class, "page.html")
                .replace("{{style-hash}}", hash(style))
                .replace("{{script-hash}}", hash(program))
                .replace("{{title}}", escaped(title))
                .replace("{{style}}", style)
                .replace("{{program}}", program)
                .replace("{{selector}}", inScript(json));
    }

    /** Where the answers lead, what is shown of models, and the page itself, which starts. */
    private static String program() throws IOException {
        StringBuilder program = new StringBuilder("'use strict';\n(function () {\n");
        for (String part : List.of("page-answers.js", "page-models.js", "page-questions.js")) {
            program.append(Duck.resource(Page.class, part));
        }
        return program.append("}());\n").toString();
    }

    /** As a content security policy writes it. */
    private static String hash(String text) {
        byte[] bytes = HexFormat.of().parseHex(Hash.of(text));
        return "sha256-" + Base64.getEncoder().encodeToString(bytes);
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
