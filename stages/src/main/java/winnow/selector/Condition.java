package winnow.selector;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import winnow.selector.AttributeQuestion.Unknown;

/**
 * What a question asks for.
 *
 * @param of what has the attribute
 * @param attribute its name
 * @param is values, one of which it must have; empty if it is a number
 * @param unknown what becomes of a version of which the attribute is not known; empty for evidence
 * @param sql the same for rows of the catalog's table {@code evidence}; present exactly for evidence
 */
public record Condition(
        Of of,
        String attribute,
        List<String> is,
        Optional<BigDecimal> atMost,
        Optional<BigDecimal> atLeast,
        Optional<Unknown> unknown,
        Optional<String> sql) {

    /** What a condition is about. */
    public enum Of {
        VERSION,
        EVIDENCE
    }

    public Condition {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(attribute, "attribute");
        is = List.copyOf(is);
    }

    static Condition ofEvidence(String attribute, List<String> is, String sql) {
        return new Condition(
                Of.EVIDENCE, attribute, is, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(sql));
    }

    /** Weights that can be had. */
    static Condition open() {
        return new Condition(
                Of.VERSION,
                "access",
                List.of("open"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean within(BigDecimal number) {
        return atMost.filter(most -> number.compareTo(most) > 0).isEmpty()
                && atLeast.filter(least -> number.compareTo(least) < 0).isEmpty();
    }
}
