package winnow.selector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How two selectors differ, for people: trees, questions, and, for the same answers, what is recommended. Two places that
 * were compared once are not compared again, so of many ways to one difference the first is told.
 */
final class Difference {

    /** Two places, and what was answered that only one of them has asked. */
    private record Pair(Optional<Place> before, Optional<Place> after, Map<String, Boolean> ahead) {}

    private final Graph before;
    private final Graph after;
    private final List<String> orderBefore;
    private final List<String> orderAfter;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> gained = new TreeMap<>();
    private final Map<String, Integer> lost = new TreeMap<>();
    private final Set<Pair> compared = new LinkedHashSet<>();

    private Difference(Graph before, Graph after) {
        this.before = before;
        this.after = after;
        this.orderBefore = List.copyOf(before.questions().keySet());
        this.orderAfter = List.copyOf(after.questions().keySet());
    }

    static List<String> of(Map<String, Graph> before, Map<String, Graph> after) {
        Set<String> trees = new TreeSet<>(before.keySet());
        trees.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String tree : trees) {
            if (!before.containsKey(tree) || !after.containsKey(tree)) {
                lines.add(tree + ": tree " + (after.containsKey(tree) ? "gained" : "lost"));
            } else {
                lines.addAll(new Difference(before.get(tree), after.get(tree)).tree());
            }
        }
        return lines.isEmpty() ? List.of("no difference") : lines;
    }

    private List<String> tree() {
        questions();
        compare(
                Optional.ofNullable(before.places().get(before.root())),
                Optional.ofNullable(after.places().get(after.root())),
                new LinkedHashMap<>());
        lines.addAll(summary("models gained, by differing places", gained));
        lines.addAll(summary("models lost, by differing places", lost));
        return lines.stream().map(line -> before.tree() + ": " + line).toList();
    }

    private static List<String> summary(String title, Map<String, Integer> names) {
        return names.isEmpty()
                ? List.of()
                : List.of(title + ": "
                        + names.entrySet().stream()
                                .map(name -> name.getKey() + " " + name.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private void questions() {
        before.wording().forEach((key, text) -> {
            if (!after.wording().containsKey(key)) {
                lines.add("question lost: " + key + ": " + text);
            } else if (!after.wording().get(key).equals(text)) {
                lines.add("question reworded: " + key + ": " + text + " -> "
                        + after.wording().get(key));
            }
        });
        after.wording().forEach((key, text) -> {
            if (!before.wording().containsKey(key)) {
                lines.add("question gained: " + key + ": " + text);
            }
        });
    }

    private void compare(Optional<Place> one, Optional<Place> other, Map<String, Boolean> answers) {
        if (!compared.add(new Pair(one, other, ahead(one, other, answers)))) {
            return;
        }
        Optional<String> next = next(one, other);
        if (next.isEmpty()) {
            ends(one, other, answers);
            return;
        }
        List<Boolean> open = answers.containsKey(next.get()) ? List.of(answers.get(next.get())) : List.of(true, false);
        for (boolean answer : open) {
            Map<String, Boolean> longer = new LinkedHashMap<>(answers);
            longer.put(next.get(), answer);
            compare(step(before, one, next.get(), answer), step(after, other, next.get(), answer), longer);
        }
    }

    /** Answers that matter to what may still be asked on one of the sides. */
    private Map<String, Boolean> ahead(Optional<Place> one, Optional<Place> other, Map<String, Boolean> answers) {
        int left = position(orderBefore, one);
        int right = position(orderAfter, other);
        Map<String, Boolean> ahead = new HashMap<>(answers);
        ahead.keySet().removeIf(key -> orderBefore.indexOf(key) < left && orderAfter.indexOf(key) < right);
        return ahead;
    }

    private static int position(List<String> order, Optional<Place> place) {
        return asked(place).map(order::indexOf).orElse(Integer.MAX_VALUE);
    }

    private static Optional<String> asked(Optional<Place> place) {
        return place.filter(Place.Fork.class::isInstance).map(fork -> ((Place.Fork) fork).question());
    }

    /** What is asked on both sides; otherwise what only one of them can ask, or what comes first. */
    private Optional<String> next(Optional<Place> one, Optional<Place> other) {
        Optional<String> left = asked(one);
        Optional<String> right = asked(other);
        if (left.isEmpty() || right.isEmpty()) {
            return left.or(() -> right);
        }
        boolean rightFirst = !orderBefore.contains(right.get())
                || orderAfter.contains(left.get())
                        && orderBefore.indexOf(right.get()) < orderBefore.indexOf(left.get());
        return rightFirst ? right : left;
    }

    private static Optional<Place> step(Graph graph, Optional<Place> place, String question, boolean answer) {
        return asked(place).equals(Optional.of(question))
                ? graph.place(((Place.Fork) place.orElseThrow()).after(answer))
                : place;
    }

    private void ends(Optional<Place> one, Optional<Place> other, Map<String, Boolean> answers) {
        Map<String, Boolean> old = versions(one);
        Map<String, Boolean> now = versions(other);
        List<String> changes = new ArrayList<>();
        if (!outcome(one).equals(outcome(other))) {
            changes.add(outcome(one) + " -> " + outcome(other));
        }
        now.keySet().stream().filter(name -> !old.containsKey(name)).forEach(name -> {
            changes.add("+ " + name + (now.get(name) ? " *" : ""));
            gained.merge(name, 1, Integer::sum);
        });
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> {
            changes.add("- " + name + (old.get(name) ? " *" : ""));
            lost.merge(name, 1, Integer::sum);
        });
        old.forEach((name, star) -> {
            if (now.containsKey(name) && now.get(name) != star) {
                changes.add((star ? "star lost: " : "star gained: ") + name);
            }
        });
        if (!changes.isEmpty()) {
            lines.add(path(answers) + ": " + String.join(", ", changes));
        }
    }

    private static String path(Map<String, Boolean> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + (answer.getValue() ? "=yes" : "=no"))
                .collect(Collectors.joining("/"));
    }

    private static String outcome(Optional<Place> place) {
        return place.map(end -> ((Place.End) end).outcome().toString().toLowerCase(Locale.ROOT))
                .orElse("nowhere");
    }

    private static Map<String, Boolean> versions(Optional<Place> place) {
        return place.map(end -> ((Place.End) end).versions()).orElse(Map.of());
    }
}
