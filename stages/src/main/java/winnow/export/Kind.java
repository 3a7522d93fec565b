package winnow.export;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.model.Bibliography;
import winnow.model.Field;

/**
 * What a document type is called in each format.
 *
 * <p>Sources: the types of the RIS specification, the entry types of BibTeX, the item types of CSL 1.0.2, which calls a
 * preprint an {@code article}.
 */
enum Kind {
    ARTICLE("article", "JOUR", "article", "article-journal"),
    CONFERENCE_PAPER("conference paper", "CONF", "inproceedings", "paper-conference"),
    BOOK_CHAPTER("book chapter", "CHAP", "incollection", "chapter"),
    BOOK("book", "BOOK", "book", "book"),
    THESIS("thesis", "THES", "phdthesis", "thesis"),
    REPORT("report", "RPRT", "techreport", "report"),
    PREPRINT("preprint", "UNPB", "misc", "article"),
    OTHER("", "GEN", "misc", "document");

    private static final Map<String, Kind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));

    private final String type;
    private final String ris;
    private final String bibtex;
    private final String csl;

    Kind(String type, String ris, String bibtex, String csl) {
        this.type = type;
        this.ris = ris;
        this.bibtex = bibtex;
        this.csl = csl;
    }

    /** By the first type that has a name of its own; what only says where it appeared is an article there. */
    static Kind of(Bibliography about) {
        return about.all(Field.TYPE).stream()
                .filter(BY_TYPE::containsKey)
                .findFirst()
                .map(BY_TYPE::get)
                .orElse(about.has(Field.CONTAINER) ? ARTICLE : OTHER);
    }

    String ris() {
        return ris;
    }

    String bibtex() {
        return bibtex;
    }

    String csl() {
        return csl;
    }
}
