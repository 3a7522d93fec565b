package winnow.bench.made;

import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.ISSUE;
import static winnow.model.Field.KEYWORDS;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** A record that nobody wrote, of few words that are hard to read: marks, entities, markup, long names. */
public final class MadeUp {

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

    private MadeUp() {}

    /**
     * The same for the same number.
     *
     * @param words of the abstract, about
     */
    public static SourceRecord record(long number, int words, String database) {
        SplittableRandom random = new SplittableRandom(number);
        Map<Field, List<String>> values = Map.ofEntries(
                Map.entry(AUTHORS, authors(random)),
                Map.entry(TITLE, List.of(text(random, 8 + random.nextInt(10)) + " " + number)),
                Map.entry(
                        KEYWORDS,
                        IntStream.range(0, 3 + random.nextInt(6))
                                .mapToObj(i -> text(random, 1 + random.nextInt(2)))
                                .toList()),
                Map.entry(ABSTRACT, List.of(text(random, words / 2 + random.nextInt(words)))),
                Map.entry(YEAR, List.of("" + (1990 + random.nextInt(36)))),
                Map.entry(CONTAINER, List.of(any(JOURNALS, random))),
                Map.entry(VOLUME, List.of("12")),
                Map.entry(ISSUE, List.of("3")),
                Map.entry(PAGES, List.of((1 + number % 900) + "-" + (10 + number % 900))),
                Map.entry(DOI, List.of("10.9999/made.up." + number)),
                Map.entry(ISSN, List.of("%04d-%03d%s".formatted(1000 + number % 8999, number % 997, number % 10))));
        RecordId id = new RecordId(database, Accession.of(database, number));
        return new SourceRecord(id, new Bibliography(values), Bibliography.EMPTY);
    }

    private static List<String> authors(SplittableRandom random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> any(FAMILIES, random) + suffix(random) + ", " + any(GIVEN, random))
                .toList();
    }

    private static String suffix(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? ""
                : "-" + any(WORDS, random).substring(0, 1).toUpperCase(Locale.ROOT);
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
}
