package winnow.selector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import winnow.selector.Selector.TaskQuestion;
import winnow.selector.Version.Access;

/**
 * Which versions match which task question, by the admissible evidence of one pair of answers about input and output.
 *
 * @param byTask key of the task question to version to its evidence, ascending; a version with no evidence is not there
 * @param versions all versions, in leaf order within stars and access
 */
record Matches(Map<String, Map<String, List<EvidenceRow>>> byTask, Map<String, Version> versions) {

    /** @param admissible evidence of the tree's stage whose input and output fit the answers */
    static Matches of(List<TaskQuestion> tasks, List<EvidenceRow> admissible, Map<String, Version> versions) {
        Map<String, Map<String, List<EvidenceRow>>> byTask = new LinkedHashMap<>();
        for (TaskQuestion task : tasks) {
            Map<String, List<EvidenceRow>> matching = new LinkedHashMap<>();
            admissible.stream()
                    .filter(row -> row.supports() && task.evidenceTasks().contains(row.task()))
                    .forEach(row -> matching.computeIfAbsent(row.version(), version -> new ArrayList<>())
                            .add(row));
            byTask.put(task.key(), matching);
        }
        return new Matches(byTask, versions);
    }

    /** Whether some version that can be had matches the question; otherwise it is not worth asking. */
    boolean isWorthAsking(TaskQuestion task) {
        return byTask.get(task.key()).keySet().stream().anyMatch(version -> access(version) != Access.RESTRICTED);
    }

    /** The versions that match at least one question although they cannot be had. */
    Set<String> restricted() {
        Set<String> found = new HashSet<>();
        byTask.values().forEach(matching -> found.addAll(matching.keySet()));
        found.removeIf(version -> access(version) != Access.RESTRICTED);
        return found;
    }

    /**
     * The versions that match each of the questions and can be had, in leaf order.
     *
     * @param needed at least one
     */
    List<Offer> candidates(List<TaskQuestion> needed) {
        Set<String> names = new HashSet<>(byTask.get(needed.get(0).key()).keySet());
        needed.forEach(task -> names.retainAll(byTask.get(task.key()).keySet()));
        names.removeIf(version -> access(version) == Access.RESTRICTED);
        return versions.keySet().stream()
                .filter(names::contains)
                .map(version -> offer(version, needed))
                .sorted(Comparator.comparing(Offer::starred).reversed().thenComparing(offer -> access(offer.version())))
                .toList();
    }

    private Offer offer(String version, List<TaskQuestion> needed) {
        List<List<EvidenceRow>> perTask =
                needed.stream().map(task -> byTask.get(task.key()).get(version)).toList();
        boolean starred = perTask.stream().allMatch(rows -> rows.stream().anyMatch(EvidenceRow::isBest));
        List<Integer> evidence = perTask.stream()
                .flatMap(List::stream)
                .map(EvidenceRow::row)
                .distinct()
                .sorted()
                .toList();
        return new Offer(version, starred, evidence);
    }

    private Access access(String version) {
        return versions.get(version).access();
    }
}
