package winnow.dedup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * The terms of all records as numbers: a hash of the term, with the number of its key in the last bits. That two terms have one
 * number is not to be expected, and would cost a comparison and nothing else.
 */
final class Terms {

    private static final int KEY_BITS = 5;
    private static final int SPARSE = 8;

    private long[] numbers = new long[1 << 10];
    private final int[] ends;
    private BitSet met = new BitSet();
    private BitSet metAgain = new BitSet();
    private int shift;

    private Terms(int records) {
        this.ends = new int[records];
    }

    static Terms of(List<Profile> profiles, List<Key> keys) {
        if (keys.size() > 1 << KEY_BITS) {
            throw new IllegalArgumentException("too many keys: " + keys.size());
        }
        Terms terms = new Terms(profiles.size());
        Rarity rarity = Rarity.of(profiles);
        int filled = 0;
        for (int place = 0; place < profiles.size(); place++) {
            for (int key = 0; key < keys.size(); key++) {
                Iterator<String> each =
                        keys.get(key).terms().apply(profiles.get(place), rarity).iterator();
                while (each.hasNext()) {
                    terms.put(filled++, Signature.hash(each.next()) << KEY_BITS | key);
                }
            }
            terms.ends[place] = filled;
        }
        terms.findRepeated(filled);
        return terms;
    }

    private void put(int at, long number) {
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * at);
        }
        numbers[at] = number;
    }

    /** Two bits per place in a table much larger than the number of terms: most terms that are met once are told so. */
    private void findRepeated(int filled) {
        int bits = Math.min(31, Long.SIZE - Long.numberOfLeadingZeros((long) filled * SPARSE));
        shift = Long.SIZE - bits;
        met = new BitSet(1 << Math.min(30, bits));
        metAgain = new BitSet(1 << Math.min(30, bits));
        for (int i = 0; i < filled; i++) {
            int slot = slot(numbers[i]);
            if (met.get(slot)) {
                metAgain.set(slot);
            } else {
                met.set(slot);
            }
        }
    }

    private int slot(long number) {
        return (int) (number * 0x9E3779B97F4A7C15L >>> shift) & Integer.MAX_VALUE;
    }

    int records() {
        return ends.length;
    }

    /**
     * Writes the terms of a record that another record may have too.
     *
     * @param into long enough, see {@link #most}
     * @return how many there are
     */
    int repeated(int record, long[] into) {
        int found = 0;
        for (int i = record == 0 ? 0 : ends[record - 1]; i < ends[record]; i++) {
            if (metAgain.get(slot(numbers[i]))) {
                into[found++] = numbers[i];
            }
        }
        return found;
    }

    /** The largest number of terms of a record. */
    int most() {
        int most = 0;
        for (int record = 0; record < ends.length; record++) {
            most = Math.max(most, ends[record] - (record == 0 ? 0 : ends[record - 1]));
        }
        return most;
    }
}
