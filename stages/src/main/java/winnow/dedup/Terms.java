package winnow.dedup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** The terms of all records, each with the number of its key in the last bits. */
final class Terms {

    private static final int KEY_BITS = 5;
    private static final int SPARSE = 8;
    private static final int AT_ONCE = 1_000;

    private final long[][] numbers;
    private BitSet met = new BitSet();
    private BitSet metAgain = new BitSet();
    private int shift;

    private Terms(int records) {
        this.numbers = new long[records][];
    }

    /** On all processors, some records at a time. */
    static Terms of(List<Profile> profiles, List<Key> keys) {
        if (keys.size() > 1 << KEY_BITS) {
            throw new IllegalArgumentException("too many keys: " + keys.size());
        }
        Terms terms = new Terms(profiles.size());
        Rarity rarity = Rarity.of(profiles);
        IntStream.rangeClosed(0, profiles.size() / AT_ONCE)
                .parallel()
                .forEach(part -> terms.collect(part * AT_ONCE, profiles, keys, rarity));
        terms.findRepeated();
        return terms;
    }

    private void collect(int start, List<Profile> profiles, List<Key> keys, Rarity rarity) {
        Collected collected = new Collected();
        int end = Math.min(start + AT_ONCE, profiles.size());
        for (int record = start; record < end; record++) {
            collected.filled = 0;
            for (collected.key = 0; collected.key < keys.size(); collected.key++) {
                keys.get(collected.key).terms().of(profiles.get(record), rarity, collected);
            }
            numbers[record] = Arrays.copyOf(collected.numbers, collected.filled);
        }
    }

    /** Takes the terms of one record, key by key. */
    private static final class Collected implements LongConsumer {
        private long[] numbers = new long[1 << 5];
        private int filled;
        private int key;

        @Override
        public void accept(long term) {
            if (filled == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * filled);
            }
            numbers[filled++] = term << KEY_BITS | key;
        }
    }

    /** Two bits per place in a table much larger than the number of terms: most terms that are met once are told so. */
    private void findRepeated() {
        long count = 0;
        for (long[] each : numbers) {
            count += each.length;
        }
        int bits = Math.min(30, Long.SIZE - Long.numberOfLeadingZeros(count * SPARSE));
        shift = Long.SIZE - bits;
        met = new BitSet(1 << bits);
        metAgain = new BitSet(1 << bits);
        for (long[] each : numbers) {
            for (long number : each) {
                int slot = slot(number);
                if (met.get(slot)) {
                    metAgain.set(slot);
                } else {
                    met.set(slot);
                }
            }
        }
    }

    private int slot(long number) {
        return (int) (number * 0x9E3779B97F4A7C15L >>> shift);
    }

    int records() {
        return numbers.length;
    }

    /**
     * Writes the terms of a record that another record may have too.
     *
     * @param into long enough, see {@link #most}
     * @return how many there are
     */
    int repeated(int record, long[] into) {
        int found = 0;
        for (long number : numbers[record]) {
            if (metAgain.get(slot(number))) {
                into[found++] = number;
            }
        }
        return found;
    }

    /** The largest number of terms of a record. */
    int most() {
        int most = 0;
        for (long[] each : numbers) {
            most = Math.max(most, each.length);
        }
        return most;
    }
}
