package winnow.selector;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question about an attribute of versions or of evidence. Yes: only what is within the bounds, or one of the values.
 *
 * @param key short name, unique in its tree
 * @param explanation may be empty
 * @param attribute a name of {@link Attribute}, such as {@code inference_memory}
 * @param is values, for an attribute that is text
 * @param atMost for an attribute that is a number
 * @param atLeast for an attribute that is a number
 * @param no what no means: anything will do, or it needs what does not fit
 * @param unknown what becomes, after an answer that demands something, of a version of which the attribute is not known
 * @param readPerMonth tokens, for the attribute {@code monthly_price}
 * @param writtenPerMonth tokens, for the attribute {@code monthly_price}
 */
public record AttributeQuestion(
        String key,
        String question,
        String explanation,
        String attribute,
        List<String> is,
        Optional<BigDecimal> atMost,
        Optional<BigDecimal> atLeast,
        No no,
        Unknown unknown,
        long readPerMonth,
        long writtenPerMonth) {

    /** What no means. */
    public enum No {
        /** It does not matter. */
        ANYTHING,
        /** It needs something else: only what does not fit. */
        NEEDS_OTHERS
    }

    /** What becomes of a version of which the attribute is not known. */
    public enum Unknown {
        /** It goes as if it did not fit, whatever was demanded. */
        DROP,
        /** It stays, whatever was demanded. */
        KEEP
    }

    public AttributeQuestion {
        key = Wording.orEmpty(key);
        question = Wording.orEmpty(question);
        explanation = Wording.orEmpty(explanation);
        attribute = Wording.orEmpty(attribute);
        is = List.copyOf(Objects.requireNonNullElse(is, List.of()));
        atMost = Objects.requireNonNullElse(atMost, Optional.empty());
        atLeast = Objects.requireNonNullElse(atLeast, Optional.empty());
        no = Objects.requireNonNullElse(no, No.ANYTHING);
        unknown = Objects.requireNonNullElse(unknown, Unknown.DROP);
    }
}
