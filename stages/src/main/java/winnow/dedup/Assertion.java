package winnow.dedup;

import java.time.LocalDate;
import winnow.model.Origin;
import winnow.model.Pair;
import winnow.model.RecordId;

/**
 * What a person said about two records.
 *
 * @param sides the two records
 * @param same whether they are one report; otherwise they are two
 * @param date the day on which it was said
 * @param at the row in which it is written
 */
record Assertion(Sides sides, boolean same, LocalDate date, Origin at) {

    /** Two different records, the smaller id first. */
    record Sides(RecordId left, RecordId right) implements Comparable<Sides> {

        static Sides of(RecordId one, RecordId another) {
            return one.compareTo(another) < 0 ? new Sides(one, another) : new Sides(another, one);
        }

        static Sides of(Pair pair) {
            return new Sides(pair.left(), pair.right());
        }

        @Override
        public int compareTo(Sides other) {
            int byLeft = left.compareTo(other.left);
            return byLeft != 0 ? byLeft : right.compareTo(other.right);
        }
    }
}
