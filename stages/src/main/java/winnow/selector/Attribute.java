package winnow.selector;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The attributes that an {@link AttributeQuestion} can be about. In the protocol they are in lower case. */
enum Attribute {
    TASK(EvidenceRow::task),
    SUBTASK(EvidenceRow::subtask),
    MANDATORY_INPUT(EvidenceRow::mandatoryInput),
    OPTIONAL_INPUT(row -> row.optionalInput().orElse("")),
    OUTPUT(EvidenceRow::output),
    MODEL(Kind.TEXT, (version, asked) -> Optional.empty()),
    SIZE((version, asked) -> version.parameters()),
    PRETRAIN_MEMORY((version, asked) -> version.least("pretrain", Version.Resource::memoryGb)),
    PRETRAIN_POWER((version, asked) -> version.least("pretrain", Version.Resource::tdpW)),
    PRETRAIN_PRICE((version, asked) -> version.least("pretrain", Version.Resource::priceUsd)),
    FINETUNE_MEMORY((version, asked) -> version.least("finetune", Version.Resource::memoryGb)),
    FINETUNE_POWER((version, asked) -> version.least("finetune", Version.Resource::tdpW)),
    FINETUNE_PRICE((version, asked) -> version.least("finetune", Version.Resource::priceUsd)),
    INFERENCE_MEMORY((version, asked) -> version.least("inference", Version.Resource::memoryGb)),
    INFERENCE_POWER((version, asked) -> version.least("inference", Version.Resource::tdpW)),
    INFERENCE_PRICE((version, asked) -> version.least("inference", Version.Resource::priceUsd)),
    MONTHLY_PRICE(Attribute::monthly);

    /** What values an attribute has, and of what. */
    enum Kind {
        EVIDENCE,
        TEXT,
        NUMBER
    }

    /** A number of a version; empty if it is not known. */
    private interface OfVersion {
        Optional<BigDecimal> number(Version version, AttributeQuestion asked);
    }

    private final Kind kind;
    private final Function<EvidenceRow, String> text;
    private final OfVersion number;

    Attribute(Function<EvidenceRow, String> text) {
        this(Kind.EVIDENCE, text, (version, asked) -> Optional.empty());
    }

    Attribute(OfVersion number) {
        this(Kind.NUMBER, number);
    }

    Attribute(Kind kind, OfVersion number) {
        this(kind, row -> "", number);
    }

    Attribute(Kind kind, Function<EvidenceRow, String> text, OfVersion number) {
        this.kind = kind;
        this.text = text;
        this.number = number;
    }

    static Optional<Attribute> named(String name) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.toString().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Attribute::toString).toList();
    }

    Kind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    Condition condition(AttributeQuestion asked) {
        return kind == Kind.EVIDENCE
                ? Condition.ofEvidence(toString(), asked.is(), Sql.in("coalesce(" + this + ", '')", asked.is()))
                : new Condition(
                        Condition.Of.VERSION,
                        toString(),
                        asked.is(),
                        asked.atMost(),
                        asked.atLeast(),
                        Optional.of(asked.unknown()),
                        Optional.empty());
    }

    boolean fits(EvidenceRow row, AttributeQuestion asked) {
        return asked.is().contains(text.apply(row));
    }

    /** Empty if the attribute of the version is not known. */
    Optional<Boolean> fits(Version version, AttributeQuestion asked) {
        return kind == Kind.TEXT
                ? Optional.of(asked.is().contains(version.model()))
                : number.number(version, asked).map(condition(asked)::within);
    }

    /** What the tokens of a month cost by the cheapest price of which both parts are known. */
    private static Optional<BigDecimal> monthly(Version version, AttributeQuestion asked) {
        return version.prices().stream()
                .filter(price -> price.inputUsdPer1kTokens().isPresent()
                        && price.outputUsdPer1kTokens().isPresent())
                .map(price -> cost(price.inputUsdPer1kTokens().orElseThrow(), asked.readPerMonth())
                        .add(cost(price.outputUsdPer1kTokens().orElseThrow(), asked.writtenPerMonth())))
                .min(Comparator.naturalOrder());
    }

    private static BigDecimal cost(BigDecimal usdPer1k, long tokens) {
        return usdPer1k.multiply(BigDecimal.valueOf(tokens)).movePointLeft(3);
    }
}
