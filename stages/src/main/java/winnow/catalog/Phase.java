package winnow.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A phase of a model's life in which it needs processors, and what the columns of {@code models.csv} call its needs. */
enum Phase {
    PRETRAIN,
    FINETUNE,
    INFERENCE;

    /**
     * An amount that adds up over processors.
     *
     * @param each the column of the amount per processor; often absent
     * @param total the column of the amount over all processors
     */
    record Amount(String each, String total) {}

    static List<String> keys() {
        return Arrays.stream(values()).map(Phase::key).toList();
    }

    /** The columns of all phases. */
    static Stream<String> allColumns() {
        return Arrays.stream(values()).flatMap(phase -> phase.columns().stream());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of the number of processors. */
    String count() {
        return key() + "_n_gpu";
    }

    /** The column of the kind of processor. */
    String kind() {
        return key() + "_gpu";
    }

    Amount memory() {
        return amount("memory", "gb");
    }

    Amount power() {
        return amount("tdp", "w");
    }

    Amount price() {
        return amount("price", "usd");
    }

    List<Amount> amounts() {
        return List.of(memory(), power(), price());
    }

    /** All its columns. */
    List<String> columns() {
        Stream<String> amounts = amounts().stream().flatMap(amount -> Stream.of(amount.each(), amount.total()));
        return Stream.concat(Stream.of(count(), kind()), amounts).toList();
    }

    private Amount amount(String what, String unit) {
        return new Amount(key() + "_" + what + "_each_" + unit, key() + "_" + what + "_total_" + unit);
    }
}
