package winnow.selector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import winnow.selector.Graph.Way;
import winnow.selector.Lint.Check;
import winnow.selector.Question.Kind;

/** Leaves of one tree that cannot all be right. */
final class Contradictions {

    /** What is asked for beside the tasks. */
    private record Setting(Map<String, Boolean> others, List<String> tasks) {}

    private final Graph graph;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Setting, Place.End> ends = new LinkedHashMap<>();

    private Contradictions(Graph graph) {
        this.graph = graph;
    }

    static List<Finding> of(Graph graph) {
        Contradictions contradictions = new Contradictions(graph);
        Optional<List<Way>> ways = graph.ways();
        if (ways.isEmpty()) {
            return List.of(Finding.of(
                    Check.TOO_MANY_WAYS,
                    graph.tree() + ":",
                    "there are more than " + Graph.MOST_WAYS + "; leaves were not compared"));
        }
        ways.get()
                .forEach(way -> way.end().ifPresent(end -> contradictions.ends.put(contradictions.setting(way), end)));
        contradictions.ends.forEach(contradictions::compare);
        return contradictions.findings;
    }

    private Setting setting(Way way) {
        Map<String, Boolean> others = new TreeMap<>(way.answers());
        List<String> tasks = new ArrayList<>();
        graph.questions().forEach((key, kind) -> {
            if (kind == Kind.TASK && Boolean.TRUE.equals(others.remove(key))) {
                tasks.add(key);
            }
        });
        return new Setting(others, tasks);
    }

    private void compare(Setting setting, Place.End end) {
        List<Optional<Place.End>> alone = setting.tasks().stream()
                .map(task -> Optional.ofNullable(ends.get(new Setting(setting.others(), List.of(task)))))
                .toList();
        if (alone.size() > 1 && alone.stream().allMatch(Optional::isPresent)) {
            together(end, alone.stream().map(Optional::orElseThrow).toList());
        }
        String deployment = Kind.DEPLOYMENT.key();
        if (Boolean.TRUE.equals(setting.others().get(deployment))) {
            Map<String, Boolean> cloud = new TreeMap<>(setting.others());
            cloud.put(deployment, false);
            Optional.ofNullable(ends.get(new Setting(cloud, setting.tasks()))).ifPresent(other -> local(end, other));
        }
    }

    private void together(Place.End end, List<Place.End> alone) {
        report(Check.STAR_LOST, end, common(alone, Contradictions::stars), name -> !stars(end, name));
        report(
                Check.STAR_GAINED,
                end,
                listed(end),
                name -> stars(end, name) && !all(alone, name, Contradictions::stars));
        if (!graph.shortened()) {
            report(Check.VERSION_LOST, end, common(alone, Contradictions::lists), name -> !lists(end, name));
            report(Check.VERSION_GAINED, end, listed(end), name -> !all(alone, name, Contradictions::lists));
        }
    }

    /** Where long answers are shortened, only stars can be compared. */
    private void local(Place.End local, Place.End cloud) {
        report(
                Check.LOCAL_ONLY,
                local,
                listed(local),
                name -> !lists(cloud, name) && (!graph.shortened() || stars(local, name)));
    }

    private static boolean stars(Place.End end, String name) {
        return end.versions().getOrDefault(name, false);
    }

    private static boolean lists(Place.End end, String name) {
        return end.versions().containsKey(name);
    }

    private static List<String> listed(Place.End end) {
        return List.copyOf(end.versions().keySet());
    }

    private static boolean all(List<Place.End> ends, String name, BiPredicate<Place.End, String> has) {
        return ends.stream().allMatch(end -> has.test(end, name));
    }

    private static List<String> common(List<Place.End> ends, BiPredicate<Place.End, String> has) {
        return listed(ends.get(0)).stream().filter(name -> all(ends, name, has)).toList();
    }

    private void report(Check check, Place.End end, List<String> names, Predicate<String> wrong) {
        List<String> found = names.stream().filter(wrong).toList();
        if (!found.isEmpty()) {
            String id = end.id();
            findings.add(Finding.of(
                    check, id.startsWith(graph.tree() + ":") ? id : graph.tree() + ":" + id, String.join(", ", found)));
        }
    }
}
