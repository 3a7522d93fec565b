package winnow.model;

import java.util.List;

/**
 * The records of one report.
 *
 * @param members at least one, sorted
 */
public record Cluster(List<RecordId> members) {

    /** @throws IllegalArgumentException if there is no member */
    public Cluster {
        members = members.size() == 1
                ? List.copyOf(members)
                : members.stream().sorted().toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a cluster without a member");
        }
    }

    /** The smallest member: names the citation made from this cluster as long as the cluster stays as it is. */
    public RecordId id() {
        return members.get(0);
    }
}
