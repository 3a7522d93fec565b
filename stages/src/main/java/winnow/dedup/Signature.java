package winnow.dedup;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A set of shingles, small: per hash function the smallest hash of any shingle. The share of equal places in two
 * signatures estimates the share of common shingles among all (Broder 1997, Jaccard's index).
 */
final class Signature {

    private final long[] smallest;

    /** @param smallest one value per hash function */
    private Signature(long[] smallest) {
        this.smallest = smallest;
    }

    static Signature of(Stream<String> shingles, int functions) {
        long[] smallest = new long[functions];
        Arrays.fill(smallest, Long.MAX_VALUE);
        shingles.mapToLong(Signature::hash).forEach(hash -> {
            for (int i = 0; i < functions; i++) {
                smallest[i] = Math.min(smallest[i], mix(hash + i * 0x9E3779B97F4A7C15L));
            }
        });
        return new Signature(smallest);
    }

    /** Estimates Jaccard's index with a signature of as many hash functions, 0 to 1. */
    double likeness(Signature other) {
        int equal = 0;
        for (int i = 0; i < smallest.length; i++) {
            equal += smallest[i] == other.smallest[i] ? 1 : 0;
        }
        return (double) equal / smallest.length;
    }

    /** The places from {@code band * rows} on, as one value that is equal if they are. */
    String band(int band, int rows) {
        long value = band;
        for (int place = band * rows; place < (band + 1) * rows; place++) {
            value = mix(value * 31 + smallest[place]);
        }
        return Long.toHexString(value);
    }

    /** FNV-1a over the characters: the same in every run and on every machine. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
