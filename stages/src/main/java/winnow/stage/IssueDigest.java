package winnow.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Origin;

/** Issues in short: of each kind how many there are, and the first ones. It holds no more than those, however many there are. */
public final class IssueDigest {

    /** So many of each kind are held. */
    public static final int FIRST = 5;

    /**
     * The issues of one kind.
     *
     * @param count of all of them
     * @param first those that come first in the order of issues, {@value IssueDigest#FIRST} at most
     */
    public record Kind(long count, List<Issue> first) {

        public Kind {
            first = List.copyOf(first);
        }
    }

    private final Map<Issue.Code, Kind> kinds = new EnumMap<>(Issue.Code.class);

    public void add(Issue issue) {
        Kind before = kinds.getOrDefault(issue.code(), new Kind(0, List.of()));
        int held = before.first.size();
        boolean early = held < FIRST || issue.compareTo(before.first.get(held - 1)) < 0;
        List<Issue> first = early ? with(before.first, issue) : before.first;
        kinds.put(issue.code(), new Kind(before.count + 1, first));
    }

    private static List<Issue> with(List<Issue> first, Issue issue) {
        List<Issue> all = new ArrayList<>(first);
        all.add(issue);
        return all.stream().sorted().limit(FIRST).toList();
    }

    /** Whether an issue of that place is among those that are held. */
    public boolean holds(Origin at) {
        return kinds.values().stream()
                .anyMatch(
                        kind -> kind.first.stream().anyMatch(issue -> issue.at().equals(at)));
    }

    /** By kind; a kind that there is none of is missing. */
    public Map<Issue.Code, Kind> kinds() {
        return new TreeMap<>(kinds);
    }
}
