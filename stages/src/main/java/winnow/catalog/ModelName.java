package winnow.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model as a row names it. Different names can make the same version, which is then ambiguous. Names sort as people
 * look them up: by name whatever the case, small sizes first.
 *
 * @param size such as {@code 70B}; empty if not known
 */
record ModelName(String model, Optional<String> size) implements Comparable<ModelName> {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([KMBT])");
    private static final Map<String, Integer> ZEROS = Map.of("K", 3, "M", 6, "B", 9, "T", 12);
    private static final Comparator<ModelName> ORDER = Comparator.comparing(
                    (ModelName name) -> name.model.toLowerCase(Locale.ROOT))
            .thenComparing(ModelName::model)
            .thenComparing(ModelName::parameters)
            .thenComparing(name -> name.size.orElse(""));

    /** The model, and its size after a hyphen where one is given. */
    String version() {
        return size.map(text -> model + "-" + text).orElse(model);
    }

    /** As part of a sentence. */
    String inWords() {
        return "the model '" + model + "'"
                + size.map(text -> " in size '" + text + "'").orElse("");
    }

    /** How many parameters the size says; 0 if it says something else. */
    private BigDecimal parameters() {
        Matcher amount = AMOUNT.matcher(size.orElse(""));
        return amount.matches()
                ? new BigDecimal(amount.group(1)).scaleByPowerOfTen(ZEROS.get(amount.group(2)))
                : BigDecimal.ZERO;
    }

    @Override
    public int compareTo(ModelName other) {
        return ORDER.compare(this, other);
    }
}
