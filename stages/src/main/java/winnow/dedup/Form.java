package winnow.dedup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Folded;

/** What kind of document a report is, as far as it tells two reports of one title apart. */
enum Form {
    /** Part of a journal. */
    ARTICLE("article|journal article|review|short survey|magazine article|early access article|article in press|journal"
            + "|ieee journals|ieee magazines|ieee early access articles|jour"),
    /** Part of proceedings. */
    CONFERENCE("conference paper|proceedings paper|inproceedings|conference|ieee conferences|conf|conference abstract"
            + "|meeting abstract|cpaper"),
    /** Part of a book. */
    CHAPTER("book chapter|chapter|incollection|inbook|chap|book part"),
    /** A whole book. */
    BOOK("book|edited book|monograph|whole book"),
    /** A whole volume of proceedings. */
    VOLUME("conference review|conference proceedings|proceedings"),
    /** Written for a degree. */
    THESIS("thesis|dissertation|phdthesis|mastersthesis|thes|academic dissertation");

    private static final Map<String, Form> BY_TYPE = new HashMap<>();

    static {
        for (Form form : values()) {
            for (String type : form.types) {
                BY_TYPE.putIfAbsent(type, form);
            }
        }
    }

    private static final Pattern VOLUME_TITLE = Pattern.compile(
            "(\\w+ ){0,4}proceedings (of|from) .*|.*\\bproceedings(( of)? part \\w+)?|lecture notes in .*"
                    + "|.*\\b\\d{4} proceedings \\w+");
    private final String[] types;

    /** @param types in lower case, with bars between */
    Form(String types) {
        this.types = types.split("\\|");
    }

    /** What the document types say; a title such as {@code Proceedings of …} without authors is that of a volume. */
    static Optional<Form> of(Bibliography said) {
        boolean volume = !said.has(Field.AUTHORS)
                && VOLUME_TITLE.matcher(Folded.of(said.title()).text()).matches();
        if (volume) {
            return Optional.of(VOLUME);
        }
        for (String type : said.all(Field.TYPE)) {
            Form form = BY_TYPE.get(type.toLowerCase(Locale.ROOT).strip());
            if (form != null) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** Whether it is a thing with parts: then its volume and its ISBN name it. */
    boolean isWhole() {
        return this == BOOK || this == VOLUME;
    }
}
