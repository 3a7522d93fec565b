package winnow.selector;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some of a list's elements, by ascending position. Equal if they are the same ones; small in memory. */
final class Members {

    static final Members NONE = new Members(new int[0]);

    private final int[] positions;
    private final int hash;

    private Members(int[] positions) {
        this.positions = positions;
        this.hash = Arrays.hashCode(positions);
    }

    static Members upTo(int size) {
        return new Members(IntStream.range(0, size).toArray());
    }

    static Members of(IntStream ascending) {
        return new Members(ascending.toArray());
    }

    /** Itself if all stay. */
    Members where(IntPredicate stays) {
        int[] kept = new int[positions.length];
        int count = 0;
        for (int position : positions) {
            if (stays.test(position)) {
                kept[count++] = position;
            }
        }
        return count == positions.length ? this : new Members(Arrays.copyOf(kept, count));
    }

    boolean has(int position) {
        return Arrays.binarySearch(positions, position) >= 0;
    }

    boolean isEmpty() {
        return positions.length == 0;
    }

    IntStream stream() {
        return Arrays.stream(positions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Members members && hash == members.hash && Arrays.equals(positions, members.positions);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
