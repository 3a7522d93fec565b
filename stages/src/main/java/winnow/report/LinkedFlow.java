package winnow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.report.Prisma.Box;
import winnow.report.Prisma.Share;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Label;
import winnow.report.drawing.Svg;

/**
 * The flow diagram as it stands in the page: each of its numbers leads to the list of what it counts. The lines of a number are
 * found by what they say, wherever the diagram broke them.
 */
final class LinkedFlow {

    /** Boxes whose parts the diagram does not show, though it may show parts of others that say the same. */
    private static final Set<String> NOT_DRAWN = Set.of("records_excluded_reasons");

    /** What the diagram calls a box more shortly, because of where it stands there; in the order in which they stand there. */
    private static final Map<String, String> SHORTER = shorter();

    private final StringBuilder text = new StringBuilder();
    private final List<Label> owners = new ArrayList<>();
    private final Map<Label, String> places = new LinkedHashMap<>();

    private LinkedFlow(Drawing diagram) {
        for (Label label : diagram.labels()) {
            String said = label.text().replace('\u00A0', ' ').replace("*", "") + " ";
            text.append(said);
            said.chars().forEach(letter -> owners.add(label));
        }
    }

    private static Map<String, String> shorter() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("database_results", "Databases");
        words.put("register_results", "Registers");
        words.put("website_results", "Websites");
        words.put("organisation_results", "Organisations");
        words.put("citations_results", "Citation searching");
        words.put("other_sought_reports", "Reports sought for retrieval");
        words.put("other_notretrieved_reports", "Reports not retrieved");
        words.put("other_assessed", "Reports assessed for eligibility");
        words.put("other_excluded", "Reports excluded");
        return words;
    }

    static String of(Drawing diagram, Prisma prisma) {
        LinkedFlow flow = new LinkedFlow(diagram);
        prisma.boxes().values().forEach(flow::link);
        SHORTER.forEach((key, words) ->
                Optional.ofNullable(prisma.boxes().get(key)).ifPresent(box -> flow.link(words, box.number(), key)));
        return Svg.of(diagram, label -> Optional.ofNullable(flow.places.get(label)));
    }

    private void link(Box box) {
        link(FlowDiagram.words(box), box.number(), box.key());
        if (!NOT_DRAWN.contains(box.key())) {
            for (Share share : box.counts().orElse(List.of())) {
                link(share.label(), share.number(), box.key());
            }
        }
    }

    /** The first lines that say so and lead nowhere yet. */
    private void link(String label, long number, String key) {
        String said = (label + " (n = " + number + ")").replaceAll("\\s+", " ").replace("*", "");
        int at = text.indexOf(said);
        while (at >= 0 && places.containsKey(owners.get(at))) {
            at = text.indexOf(said, at + 1);
        }
        if (at >= 0) {
            owners.subList(at, at + said.length()).forEach(line -> places.put(line, "#" + key));
        }
    }
}
