package winnow.bench;

import java.util.List;

/**
 * What one stage took: running it, or finding that it need not run, the hashing of files included.
 *
 * @param wall seconds
 * @param cpu seconds of all threads, collecting garbage and compiling included
 * @param peak most memory of the process during the stage, heap and all else, in bytes; 0 where the system does not say
 */
record Span(String stage, double wall, double cpu, long peak) {

    private static final String TOTAL = "total";

    /** Of all stages and what is around them; its peak is the highest of theirs. */
    static Span total(double wall, double cpu, List<Span> stages) {
        return new Span(
                TOTAL, wall, cpu, stages.stream().mapToLong(Span::peak).max().orElse(0));
    }
}
