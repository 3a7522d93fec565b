package winnow.screen;

import java.util.Optional;

/**
 * What two people said about the same citations.
 *
 * @param both both include
 * @param left only the first includes
 * @param right only the second includes
 * @param neither both exclude
 */
record AgreementTable(long both, long left, long right, long neither) {

    static final AgreementTable EMPTY = new AgreementTable(0, 0, 0, 0);

    AgreementTable plus(boolean leftIncludes, boolean rightIncludes) {
        return new AgreementTable(
                both + (leftIncludes && rightIncludes ? 1 : 0),
                left + (leftIncludes && !rightIncludes ? 1 : 0),
                right + (!leftIncludes && rightIncludes ? 1 : 0),
                neither + (!leftIncludes && !rightIncludes ? 1 : 0));
    }

    long n() {
        return both + left + right + neither;
    }

    /** Share of citations on which they agree; empty without a citation. */
    Optional<Double> percentAgreement() {
        return ratio(both + neither, n());
    }

    /**
     * Cohen's kappa, {@code (Po - Pe) / (1 - Pe)} with {@code Pe} from each person's own share of includes; empty if chance
     * alone makes them agree, that is if both say the same one thing always.
     */
    Optional<Double> cohenKappa() {
        double n = n();
        double byChance = ((both + left) * (double) (both + right) + (right + neither) * (double) (left + neither));
        return byChance == n * n
                ? Optional.empty()
                : percentAgreement().map(observed -> (observed - byChance / (n * n)) / (1 - byChance / (n * n)));
    }

    /** Kappa as if include and exclude were equally frequent: {@code 2 Po - 1}. */
    Optional<Double> pabak() {
        return percentAgreement().map(observed -> 2 * observed - 1);
    }

    /** Gwet's AC1: as kappa, with {@code Pe = 2 q (1 - q)} and {@code q} the mean share of includes. */
    Optional<Double> ac1() {
        double q = ((both + left) + (both + right)) / (2.0 * n());
        double byChance = 2 * q * (1 - q);
        return percentAgreement().map(observed -> (observed - byChance) / (1 - byChance));
    }

    /** Agreement on includes, {@code 2a / (2a + b + c)}; empty if nobody includes anything. */
    Optional<Double> positiveAgreement() {
        return ratio(2 * both, 2 * both + left + right);
    }

    /** Agreement on excludes, {@code 2d / (2d + b + c)}; empty if nobody excludes anything. */
    Optional<Double> negativeAgreement() {
        return ratio(2 * neither, 2 * neither + left + right);
    }

    private static Optional<Double> ratio(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
