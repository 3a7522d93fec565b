package winnow.selector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A study that evidence comes from.
 *
 * @param reports what it was published in; may be empty
 */
public record Study(String study, List<Report> reports) {

    /**
     * @param citation id of the citation in the catalog
     * @param text authors, title, place and year, for people to read
     * @param doi lower case, without resolver
     */
    public record Report(String citation, String text, Optional<String> doi) {}

    public Study {
        Objects.requireNonNull(study, "study");
        reports = List.copyOf(reports);
    }
}
