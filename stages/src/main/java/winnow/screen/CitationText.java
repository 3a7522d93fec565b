package winnow.screen;

import java.util.List;
import java.util.stream.Collectors;
import winnow.model.Author;
import winnow.model.Bibliography;
import winnow.model.Field;

/**
 * How a citation is shown in the lists that people work with. Names stand as the database gives them that the citation has
 * them from, with or without dots and blanks between initials: so they are found there again, and what people were shown
 * is what the seal of a row is about.
 */
final class CitationText {

    /** The names of the cells. */
    static final List<String> COLUMNS = List.of("title", "authors", "year", "container", "doi");

    private CitationText() {}

    /** The cells, in the order of {@link #COLUMNS}; an empty one for what is not known. */
    static List<String> cells(Bibliography citation) {
        return List.of(
                citation.title(),
                citation.authors().stream().map(Author::toString).collect(Collectors.joining("; ")),
                citation.first(Field.YEAR).orElse(""),
                citation.first(Field.CONTAINER).orElse(""),
                citation.first(Field.DOI).orElse(""));
    }
}
