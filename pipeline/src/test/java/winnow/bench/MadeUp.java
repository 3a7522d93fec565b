package winnow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A record that nobody wrote.
 *
 * @param number it is made from; decides everything
 * @param authors each as family name, blank, given names
 * @param summary the abstract
 */
record MadeUp(
        long number,
        String title,
        List<Person> authors,
        int year,
        String journal,
        String summary,
        List<String> keywords) {

    /** One author. */
    record Person(String family, String given) {
        String initials() {
            return given.substring(0, 1);
        }
    }

    private static final String[] WORDS = ("patients clinical model language large evaluation of the and in for with a"
                    + " study results method data care risk outcome hospital trial cohort review large-scale neural network"
                    + " accuracy were was is by an effect treatment diagnosis imaging notes extraction response quality"
                    + " safety prediction randomised baseline age years group control significant association between"
                    + " increased reduced measured compared performance health records electronic summary question"
                    + " answering retrieval human experts agreement median interval confidence")
            .split(" ");
    private static final String[] MARKED = {
        "p &lt; 0.05", "<i>in vivo</i>", "café", "β-blocker", "n = 1,204", "(95% CI 0.3-0.9)"
    };
    private static final String[] FAMILIES = {
        "Smith", "Müller", "García López", "Wang", "O'Neil", "van den Berg", "Nguyen", "Žižka", "Rossi", "Kim", "Haddad"
    };
    private static final String[] GIVEN = {"Ada", "José", "Wei", "Priya", "Tom", "Élise", "Ken", "Maria"};
    private static final String[] JOURNALS = {
        "Journal of Made-up Medicine", "Annals of Invented Results", "Examples & Letters", "Zeitschrift für Beispiele"
    };

    /** @param words of the abstract, about */
    static MadeUp of(long number, int words) {
        SplittableRandom random = new SplittableRandom(number);
        List<Person> authors = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> new Person(any(FAMILIES, random) + suffix(random), any(GIVEN, random)))
                .toList();
        String title = text(random, 8 + random.nextInt(10)) + " " + number;
        List<String> keywords = IntStream.range(0, 3 + random.nextInt(6))
                .mapToObj(i -> text(random, 1 + random.nextInt(2)))
                .toList();
        String summary = text(random, words / 2 + random.nextInt(words));
        return new MadeUp(number, title, authors, 1990 + random.nextInt(36), any(JOURNALS, random), summary, keywords);
    }

    private static String suffix(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? ""
                : "-" + any(WORDS, random).substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String any(String[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    private static String text(SplittableRandom random, int words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add(random.nextInt(40) == 0 ? any(MARKED, random) : any(WORDS, random));
        }
        return String.join(" ", text);
    }

    String doi() {
        return "10.9999/made.up." + number;
    }

    String issn() {
        return "%04d-%03d%s".formatted(1000 + number % 8999, number % 997, number % 10);
    }

    long page() {
        return 1 + number % 900;
    }
}
