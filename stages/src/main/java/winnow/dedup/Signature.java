package winnow.dedup;

import java.util.Arrays;

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

    /** Of all runs of so many letters. */
    static Signature ofLetters(String text, int shingle, int functions) {
        long[] smallest = new long[functions];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int start = 0; start + shingle <= text.length(); start++) {
            long hash = hash(text, start, start + shingle);
            for (int i = 0; i < functions; i++) {
                smallest[i] = Math.min(smallest[i], mix(hash + i * 0x9E3779B97F4A7C15L));
            }
        }
        return new Signature(smallest);
    }

    /** The places from {@code band * rows} on, as one value that is equal if they are. */
    long band(int band, int rows) {
        long value = band;
        for (int place = band * rows; place < (band + 1) * rows; place++) {
            value = mix(value * 31 + smallest[place]);
        }
        return value;
    }

    /** The same in every run and on every machine; two texts with one hash are not to be expected. */
    static long hash(String text) {
        return mix(hash(text, 0, text.length()));
    }

    /** FNV-1a over the characters. */
    static long hash(String text, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
