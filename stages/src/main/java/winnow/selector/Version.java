package winnow.selector;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model version: name and, where one is given, size.
 *
 * @param version unique, such as {@code LLaMA2-70B}
 * @param link where it can be had, as people wrote it
 * @param prices what use through a programming interface costs, by date; may be empty
 * @param resources what it needed, by phase; may be empty
 * @param similar where to look for what is not known about it, by phase; may be empty
 */
public record Version(
        String version,
        String model,
        Optional<String> size,
        Access access,
        Optional<String> link,
        List<Price> prices,
        List<Resource> resources,
        List<Similar> similar) {

    private static final Pattern SIZE = Pattern.compile("(?:(\\d+)x)?(\\d+(?:\\.\\d+)?)([MBT])");
    private static final Map<String, Integer> BILLIONS = Map.of("M", -3, "B", 0, "T", 3);

    /**
     * An advice to go by versions of similar size, because nothing was reported of this one.
     *
     * @param phase as in {@link Resource}
     * @param versions keys into {@link Document#versions()} of which resources for the phase are known, nearest first
     */
    public record Similar(String phase, List<String> versions) {
        public Similar {
            versions = List.copyOf(versions);
        }
    }

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
     * @param origin who says so: file and line
     * @param date when the price was seen, as people wrote it
     */
    public record Resource(
            String phase,
            Optional<String> gpus,
            Optional<String> gpu,
            Optional<BigDecimal> memoryGb,
            Optional<BigDecimal> tdpW,
            Optional<BigDecimal> priceUsd,
            Optional<String> date,
            Optional<String> origin) {
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
        similar = List.copyOf(similar);
    }

    /** The number of parameters in billions, read from the size; empty if the size is not given or no number. */
    Optional<BigDecimal> parameters() {
        return size.map(SIZE::matcher)
                .filter(Matcher::matches)
                .map(match -> new BigDecimal(match.group(2))
                        .multiply(new BigDecimal(
                                Optional.ofNullable(match.group(1)).orElse("1")))
                        .scaleByPowerOfTen(BILLIONS.get(match.group(3))));
    }

    /** The least that someone reported for a phase; empty if nobody did. */
    Optional<BigDecimal> least(String phase, Function<Resource, Optional<BigDecimal>> amount) {
        return resources.stream()
                .filter(resource -> resource.phase().equals(phase))
                .flatMap(resource -> amount.apply(resource).stream())
                .min(Comparator.naturalOrder());
    }

    Version with(List<Similar> others) {
        return new Version(version, model, size, access, link, prices, resources, others);
    }

    /** The same number without needless zeros and, as far as possible, without an exponent, so that equal ones are. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
