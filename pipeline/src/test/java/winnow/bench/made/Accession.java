package winnow.bench.made;

/** Ids as databases give them. */
public final class Accession {

    private static final long A_MONTH = 100_000;

    private Accession() {}

    /** @param number below 90,000,000 for PubMed, and below 90,000,000 for arXiv */
    public static String of(String database, long number) {
        return switch (database) {
            case "pubmed" -> String.valueOf(10_000_000 + number);
            case "scopus" -> "2-s2.0-" + (85_000_000_000L + number);
            case "ieee" -> String.valueOf(1_000_000 + number);
            case "sciencedirect" -> "S%016d".formatted(1_234_567_800_000_000L + number);
            case "arxiv" ->
                "%02d%02d.%05d".formatted(15 + number / A_MONTH / 12, number / A_MONTH % 12 + 1, number % A_MONTH);
            default -> "%09d".formatted(number);
        };
    }
}
