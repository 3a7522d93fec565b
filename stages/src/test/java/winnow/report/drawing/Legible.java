package winnow.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What holds of every drawing, by its measured boxes. */
public final class Legible {

    private static final double SMALLEST = 9;

    private Legible() {}

    /**
     * No text lies on another text, partly on a mark that stands for something, or outside the page; none is too small.
     */
    public static void check(Drawing drawing) {
        assertEquals(List.of(), problems(drawing), drawing.title());
    }

    /** One sentence per problem. */
    public static List<String> problems(Drawing drawing) {
        List<String> problems = new ArrayList<>();
        List<Label> labels = drawing.labels();
        List<Box> boxes = labels.stream().map(Label::box).toList();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            Box box = boxes.get(i);
            if (!drawing.size().holds(box)) {
                problems.add("outside: " + label);
            }
            if (label.type().size() < SMALLEST) {
                problems.add("small: " + label);
            }
            for (int j = i + 1; j < labels.size(); j++) {
                if (box.overlaps(boxes.get(j))) {
                    problems.add("on each other: " + label + " and " + labels.get(j));
                }
            }
            telling(drawing)
                    .map(Mark::box)
                    .filter(mark -> mark.overlaps(box) && !mark.holds(box))
                    .forEach(mark -> problems.add("on a mark: " + label + " and " + mark));
        }
        drawing.marks().stream()
                .filter(mark -> !drawing.size().holds(mark.box()))
                .forEach(mark -> problems.add("outside: " + mark));
        return problems;
    }

    /** Marks that stand for something; not what is so thin that it hides nothing. */
    private static Stream<Mark> telling(Drawing drawing) {
        return drawing.marks().stream().filter(mark -> !mark.told().isEmpty());
    }

    /** That the check notices what it is there for. */
    static void notices(Drawing drawing, String problem) {
        List<String> problems = problems(drawing);
        assertTrue(problems.stream().anyMatch(each -> each.startsWith(problem)), problems.toString());
    }
}
