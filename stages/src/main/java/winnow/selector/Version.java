package winnow.selector;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A model version: name and, where one is given, size.
 *
 * @param version unique, such as {@code LLaMA2-70B}
 * @param link where it can be had, as people wrote it
 * @param prices what use through a programming interface costs, by date; may be empty
 * @param resources what it needed, by phase; may be empty
 */
public record Version(
        String version,
        String model,
        Optional<String> size,
        Access access,
        Optional<String> link,
        List<Price> prices,
        List<Resource> resources) {

    /** How one gets at a version, the order in which a leaf lists them. */
    public enum Access {
        /** Through the provider's programming interface, so data leave the house. */
        API,
        /** The weights can be had. */
        OPEN,
        /** Not to be had; never offered. */
        RESTRICTED
    }

    /**
     * @param date when the price was seen, as people wrote it
     * @param origin who says so
     */
    public record Price(
            Optional<BigDecimal> inputUsdPer1kTokens,
            Optional<BigDecimal> outputUsdPer1kTokens,
            Optional<String> date,
            Optional<String> origin) {
        public Price {
            inputUsdPer1kTokens = inputUsdPer1kTokens.map(Version::plain);
            outputUsdPer1kTokens = outputUsdPer1kTokens.map(Version::plain);
        }
    }

    /**
     * Totals over all graphics processors.
     *
     * @param phase {@code pretrain}, {@code finetune} or {@code inference}
     * @param gpus how many, as reported: usually a number
     */
    public record Resource(
            String phase,
            Optional<String> gpus,
            Optional<String> gpu,
            Optional<BigDecimal> memoryGb,
            Optional<BigDecimal> tdpW,
            Optional<BigDecimal> priceUsd) {
        public Resource {
            memoryGb = memoryGb.map(Version::plain);
            tdpW = tdpW.map(Version::plain);
            priceUsd = priceUsd.map(Version::plain);
        }
    }

    public Version {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(access, "access");
        prices = List.copyOf(prices);
        resources = List.copyOf(resources);
    }

    /** The same number without needless zeros and, as far as possible, without an exponent, so that equal ones are. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
