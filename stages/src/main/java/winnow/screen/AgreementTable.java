package winnow.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What two people said about the same citations: how often the first said one thing (row) and the second another (column).
 * All figures are shares from 0 to 1, or compare agreement with what chance alone would give; empty where a figure is not
 * defined. With two categories the first one is what the figures of single categories speak of.
 */
final class AgreementTable {

    private final long[][] counts;

    private AgreementTable(long[][] counts) {
        this.counts = counts;
    }

    /** An empty table. */
    static AgreementTable of(int categories) {
        return new AgreementTable(new long[categories][categories]);
    }

    /** A table with these rows; each as long as there are rows. */
    static AgreementTable of(long[]... rows) {
        return new AgreementTable(Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new));
    }

    /** Counts one more citation. */
    void add(int left, int right) {
        counts[left][right]++;
    }

    /** The counts, one list per row. */
    List<List<Long>> rows() {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    long n() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    private long said(int category, boolean left) {
        return sum(other -> left ? counts[category][other] : counts[other][category]);
    }

    private long saidByBoth(int category) {
        return said(category, true) + said(category, false);
    }

    private long same() {
        return sum(category -> counts[category][category]);
    }

    /** Share of citations on which they agree; empty without a citation. */
    Optional<Double> percentAgreement() {
        return ratio(same(), n());
    }

    /**
     * Cohen's kappa, {@code (Po - Pe) / (1 - Pe)} with {@code Pe} from each person's own shares; empty if chance alone makes
     * them agree, that is if both say the same one thing always.
     */
    Optional<Double> cohenKappa() {
        return percentAgreement()
                .filter(any -> byChance() < 1)
                .map(observed -> (observed - byChance()) / (1 - byChance()));
    }

    private double byChance() {
        double n = n();
        return all(category -> said(category, true) * (double) said(category, false)) / (n * n);
    }

    /** Standard error of kappa for large samples, after Fleiss, Cohen and Everitt (1969); empty where kappa is. */
    Optional<Double> kappaError() {
        return cohenKappa().map(kappa -> {
            double observed = percentAgreement().orElseThrow();
            double chance = byChance();
            double middle = observed * chance - 2 * chance + observed;
            double variance = all(row -> all(column -> spread(row, column, observed, chance))) - middle * middle;
            return Math.sqrt(Math.max(0, variance) / n()) / ((1 - chance) * (1 - chance));
        });
    }

    private double spread(int row, int column, double observed, double chance) {
        double n = n();
        double share = counts[row][column] / n;
        double bothShares = (said(column, true) + said(row, false)) / n;
        double each = (row == column ? 1 - chance : 0) - bothShares * (1 - observed);
        return share * each * each;
    }

    /** Kappa as if all categories were equally frequent: {@code (k Po - 1) / (k - 1)}, with two {@code 2 Po - 1}. */
    Optional<Double> pabak() {
        double k = counts.length;
        return percentAgreement().map(observed -> (k * observed - 1) / (k - 1));
    }

    /** Gwet's AC1: as kappa, with {@code Pe} the sum of {@code q (1 - q) / (k - 1)}, {@code q} being mean shares. */
    Optional<Double> ac1() {
        double n = n();
        double byChance = all(category -> {
                    double share = saidByBoth(category) / (2 * n);
                    return share * (1 - share);
                })
                / (counts.length - 1);
        return percentAgreement().map(observed -> (observed - byChance) / (1 - byChance));
    }

    /** Krippendorff's alpha for nominal values; empty if only one thing was ever said. */
    Optional<Double> alpha() {
        double values = 2.0 * n();
        double pairs = values * values - all(category -> Math.pow(saidByBoth(category), 2));
        return percentAgreement()
                .filter(any -> pairs > 0)
                .map(observed -> 1 - (1 - observed) * values * (values - 1) / pairs);
    }

    /** Agreement on one category: of all times that one of them said it, how often both did; empty if nobody said it. */
    Optional<Double> agreementOn(int category) {
        return ratio(2 * counts[category][category], saidByBoth(category));
    }

    /** How unevenly two categories are used, {@code |a - d| / N}; empty if there are more, or no citation. */
    Optional<Double> prevalenceIndex() {
        return ofTwo().flatMap(two -> ratio(Math.abs(two[0][0] - two[1][1]), n()));
    }

    /** How differently the two use two categories, {@code |b - c| / N}; empty if there are more, or no citation. */
    Optional<Double> biasIndex() {
        return ofTwo().flatMap(two -> ratio(Math.abs(two[0][1] - two[1][0]), n()));
    }

    private Optional<long[][]> ofTwo() {
        return Optional.of(counts).filter(all -> all.length == 2);
    }

    private double all(IntToDoubleFunction part) {
        return IntStream.range(0, counts.length).mapToDouble(part).sum();
    }

    private long sum(IntToLongFunction part) {
        return IntStream.range(0, counts.length).mapToLong(part).sum();
    }

    private static Optional<Double> ratio(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
