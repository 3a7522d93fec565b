package winnow.selector;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.selector.Lint.Check;

/** Whether prices are dated, and not too old at the last search. Without searches, age cannot be told. */
final class PriceLint {

    private static final String FIRST_DAY = "-01";
    private static final int DAY = "2025-01-31".length();

    private final Document document;
    private final Optional<LocalDate> last;
    private final List<Finding> findings = new ArrayList<>();

    private PriceLint(Document document) {
        this.document = document;
        this.last = document.review().searches().stream()
                .flatMap(day -> day(day).stream())
                .max(LocalDate::compareTo);
    }

    static List<Finding> of(Document document) {
        PriceLint lint = new PriceLint(document);
        document.versions().forEach(lint::version);
        return lint.findings;
    }

    private void version(Version version) {
        List<Optional<String>> dates = Stream.concat(
                        version.prices().stream().map(Version.Price::date),
                        version.resources().stream()
                                .filter(resource -> resource.priceUsd().isPresent())
                                .map(Version.Resource::date))
                .distinct()
                .toList();
        for (Optional<String> date : dates) {
            Optional<LocalDate> day = date.flatMap(PriceLint::day);
            if (day.isEmpty()) {
                findings.add(Finding.of(
                        Check.UNDATED_PRICE,
                        version.version(),
                        date.map(text -> "'" + text + "' is no day").orElse("a price without a day")));
            } else if (last.isPresent()
                    && day.get().plusDays(document.rules().priceDays()).isBefore(last.get())) {
                findings.add(Finding.of(
                        Check.STALE_PRICE,
                        version.version(),
                        "a price of %s, more than %d days before the last search on %s"
                                .formatted(day.get(), document.rules().priceDays(), last.get())));
            }
        }
    }

    /** Of a month its first day, of a year too. */
    private static Optional<LocalDate> day(String text) {
        String day = text;
        while (day.length() < DAY && day.matches("\\d{4}(-\\d{2})?")) {
            day += FIRST_DAY;
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
