package winnow.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.catalog.Findings.Odd;
import winnow.table.Row;

/** Holds what a row says of a model's phases against itself: totals, memory, and whether the cells are complete. */
final class PhaseChecks {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern MEMORY_IN_NAME =
            Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?)\\s*GB", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Row row;
    private final Findings findings;

    private PhaseChecks(Row row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    static void check(Row row, Findings findings) {
        PhaseChecks checks = new PhaseChecks(row, findings);
        Optional<Phase> before = Optional.empty();
        for (Phase phase : Phase.values()) {
            phase.amounts().forEach(amount -> checks.total(phase, amount));
            checks.memory(phase);
            checks.complete(phase, before);
            before = Optional.of(phase);
        }
    }

    private void total(Phase phase, Phase.Amount amount) {
        Optional<BigDecimal> count = number(phase.count());
        Optional<BigDecimal> each = each(phase, amount);
        Optional<BigDecimal> total = number(amount.total());
        if (count.isEmpty() || each.isEmpty() || total.isEmpty()) {
            return;
        }
        BigDecimal product = count.get().multiply(each.get());
        BigDecimal rounding = rounding(each.get()).multiply(count.get()).add(rounding(total.get()));
        if (product.subtract(total.get()).abs().compareTo(rounding) > 0) {
            String detail = "%s × %s = %s"
                    .formatted(count.get().toPlainString(), each.get().toPlainString(), plain(product));
            report(Check.WRONG_TOTAL, amount.total(), row.get(amount.total()), detail);
        }
    }

    /** The amount of one processor; its memory is often a part of its name. */
    private Optional<BigDecimal> each(Phase phase, Phase.Amount amount) {
        Optional<BigDecimal> given = number(amount.each());
        return given.isEmpty() && amount.equals(phase.memory())
                ? row.find(phase.kind())
                        .map(MEMORY_IN_NAME::matcher)
                        .filter(Matcher::find)
                        .map(found -> new BigDecimal(found.group(1)))
                : given;
    }

    /** How far the true number may be from one that is written with decimals; a whole number is exact. */
    private static BigDecimal rounding(BigDecimal written) {
        return written.scale() > 0 ? HALF.movePointLeft(written.scale()) : BigDecimal.ZERO;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void memory(Phase phase) {
        boolean missing = row.find(phase.memory().total()).isEmpty();
        row.find(phase.kind())
                .filter(kind -> missing)
                .ifPresent(kind -> report(Check.GPU_WITHOUT_MEMORY, phase.kind(), kind, ""));
    }

    /** A phase that says anything needs a number and a kind of processor, and totals where there is an amount of each. */
    private void complete(Phase phase, Optional<Phase> before) {
        List<String> filled = phase.columns().stream().filter(this::isFilled).toList();
        if (filled.isEmpty()) {
            return;
        }
        String shifted = before.filter(other -> isShifted(phase, other))
                .map(other -> ", perhaps its cells belong to " + other.key())
                .orElse("");
        for (String needed : List.of(phase.count(), phase.kind())) {
            if (!isFilled(needed)) {
                report(Check.INCOMPLETE_PHASE, needed, "", "there is " + String.join(", ", filled) + shifted);
            }
        }
        for (Phase.Amount amount : phase.amounts()) {
            if (isFilled(amount.each()) && !isFilled(amount.total())) {
                report(Check.INCOMPLETE_PHASE, amount.total(), "", "there is " + amount.each());
            }
        }
    }

    /** Whether this phase has amounts without processors, and the one before it processors without amounts. */
    private boolean isShifted(Phase phase, Phase before) {
        boolean amountsOnly = !isFilled(phase.count()) && !isFilled(phase.kind());
        boolean lacking = !isFilled(before.memory().total()) && isFilled(before.kind());
        return amountsOnly && lacking;
    }

    private boolean isFilled(String column) {
        return row.find(column).isPresent();
    }

    private Optional<BigDecimal> number(String column) {
        return row.find(column).filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
    }

    private void report(Check check, String column, String value, String detail) {
        findings.report(new Odd(check, row.at(), column, value, detail));
    }
}
