package winnow.report.drawing;

import java.util.List;

/**
 * A page.
 *
 * @param size of the page; its x and y are 0
 * @param title what it shows, in a line
 * @param description the same for those who do not see it
 * @param shapes from the lowest to the topmost, on white
 */
public record Drawing(Box size, String title, String description, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Its texts. */
    public List<Label> labels() {
        return shapes.stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
    }

    /** All that is no text. */
    public List<Mark> marks() {
        return shapes.stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .toList();
    }
}
