package winnow.bench.made;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One report as it was printed; databases describe it, see {@link Draft}.
 *
 * @param title main title; the subtitle after a colon
 * @param original title in the original language; empty for most
 * @param authors family and given names, with a comma between
 * @param doi empty for one in five
 * @param summary the abstract
 */
public record Work(String title, String original, List<String> authors, Place place, String doi, String summary) {

    /** Where it was printed. */
    public record Place(int journal, int year, int volume, int issue, int first, int last) {

        /** The journal's name, made of its number. */
        String name() {
            SplittableRandom random = new SplittableRandom(journal * 31L + 7);
            String topic = Vocabulary.capital(Vocabulary.rare(random));
            return switch (random.nextInt(5)) {
                case 0 -> topic;
                case 1 -> topic + " Research";
                case 2 -> "International Journal of " + topic + " and " + Vocabulary.capital(Vocabulary.rare(random));
                case 3 -> "European " + topic + " Review";
                default -> "Journal of " + topic;
            };
        }

        /** By ISO 4, about: small words left out, long words cut. */
        String abbreviated() {
            return List.of(name().split(" ")).stream()
                    .filter(word -> !word.equals("of") && !word.equals("and"))
                    .map(word -> word.equals("Journal") ? "J" : word.length() > 6 ? word.substring(0, 5) : word)
                    .collect(Collectors.joining(" "));
        }

        String issn() {
            return "%04d-%04d".formatted(1000 + journal / 9000, 1000 + journal % 9000);
        }
    }

    private static final int JOURNALS = 6_000;

    /** The same for the same number. One in twelve is a near miss of the one before, see {@link NearMiss}. */
    public static Work of(long number) {
        if (number % 12 != 11) {
            return own(number);
        }
        SplittableRandom random = new SplittableRandom(number);
        NearMiss[] kinds = NearMiss.values();
        return kinds[random.nextInt(kinds.length)].of(own(number - 1), own(number), random);
    }

    private static Work own(long number) {
        SplittableRandom random = new SplittableRandom(number * 0xD1342543DE82EF95L + 1);
        String title = Vocabulary.capital(Vocabulary.text(random, 5 + random.nextInt(10)));
        if (random.nextInt(4) == 0) {
            title += ": " + Vocabulary.text(random, 3 + random.nextInt(4));
        }
        String original =
                random.nextInt(25) == 0 ? Vocabulary.capital(Vocabulary.text(random, 6 + random.nextInt(6))) : "";
        String doi = random.nextInt(5) == 0 ? "" : "10.%d/made.up.%d".formatted(1000 + random.nextInt(200), number);
        return new Work(
                title,
                original,
                authors(random),
                place(random),
                doi,
                Vocabulary.text(random, 90 + random.nextInt(180)));
    }

    private static List<String> authors(SplittableRandom random) {
        List<String> authors = new ArrayList<>();
        IntStream.rangeClosed(0, Math.min(random.nextInt(9), random.nextInt(9)))
                .forEach(i -> authors.add(Vocabulary.family(random)
                        + ", "
                        + Vocabulary.given(random)
                        + (random.nextInt(3) == 0 ? " " + Vocabulary.given(random) : "")));
        return authors;
    }

    private static Place place(SplittableRandom random) {
        int year = 2025 - Vocabulary.rank(random, 40);
        int journal = Vocabulary.rank(random, JOURNALS);
        int first = 1 + random.nextInt(1_800);
        return new Place(
                journal,
                year,
                Math.max(1, year - 1960 + journal % 20),
                1 + random.nextInt(12),
                first,
                first + 1 + random.nextInt(14));
    }

    Work titled(String text, String name) {
        return new Work(text, "", authors, place, name, summary);
    }

    Work placed(Place other) {
        return new Work(title, original, authors, other, doi, summary);
    }
}
