package winnow.selector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.selector.Lint.Check;

/** What can be seen in the nodes of one tree. */
final class TreeLint {

    private record Subtree(String question, int yes, int no) {}

    private static final int NOWHERE = -1;

    private final Graph graph;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> subtrees = new HashMap<>();

    private TreeLint(Graph graph) {
        this.graph = graph;
    }

    static List<Finding> of(Graph graph) {
        TreeLint lint = new TreeLint(graph);
        lint.number(Optional.of(graph.root()));
        graph.places().values().forEach(lint::place);
        lint.evidence();
        lint.findings.addAll(Contradictions.of(graph));
        return lint.findings;
    }

    private void find(Check check, Place place, String text) {
        String id = place.id();
        findings.add(Finding.of(check, id.startsWith(graph.tree() + ":") ? id : graph.tree() + ":" + id, text));
    }

    /** Equal subtrees have equal numbers; places that get none cannot be reached. A question without effect is still one. */
    private int number(Optional<String> id) {
        Optional<Place> place = graph.place(id);
        if (place.isEmpty()) {
            return NOWHERE;
        }
        Integer known = subtrees.get(id.orElseThrow());
        if (known != null) {
            return known;
        }
        Object subtree = place.get() instanceof Place.Fork fork
                ? new Subtree(fork.question(), number(fork.yes()), number(fork.no()))
                : ((Place.End) place.get()).text();
        int number = numbers.computeIfAbsent(subtree, any -> numbers.size());
        subtrees.put(id.orElseThrow(), number);
        return number;
    }

    private void place(Place place) {
        if (!subtrees.containsKey(place.id())) {
            find(Check.UNREACHABLE, place, "no answers lead here");
        }
        if (!(place instanceof Place.Fork fork)) {
            return;
        }
        Set<Integer> next = new HashSet<>();
        List<String> nowhere = new ArrayList<>();
        for (boolean answer : new boolean[] {true, false}) {
            next.add(number(fork.after(answer)));
            if (graph.place(fork.after(answer)).isEmpty()) {
                nowhere.add(answer ? "yes" : "no");
            }
        }
        if (!nowhere.isEmpty()) {
            find(Check.DEAD_END, place, String.join(" and ", nowhere) + " to " + fork.question() + " lead nowhere");
        } else if (next.size() == 1) {
            find(Check.WITHOUT_EFFECT, place, "yes and no to " + fork.question() + " lead to the same");
        }
    }

    /** Where no answer at all says what it rests on, that is one finding. */
    private void evidence() {
        List<Place.End> answers = graph.places().values().stream()
                .filter(Place.End.class::isInstance)
                .map(Place.End.class::cast)
                .filter(end -> !end.versions().isEmpty())
                .toList();
        List<Place.End> unfounded =
                answers.stream().filter(end -> end.unfounded() > 0).toList();
        if (unfounded.size() == answers.size() && answers.size() > 1) {
            findings.add(Finding.of(
                    Check.WITHOUT_EVIDENCE,
                    graph.tree() + ":",
                    "none of the %d leaves with models says what it rests on".formatted(answers.size())));
        } else {
            unfounded.forEach(end ->
                    find(Check.WITHOUT_EVIDENCE, end, "%d versions without evidence".formatted(end.unfounded())));
        }
    }
}
