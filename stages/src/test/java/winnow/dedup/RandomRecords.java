package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepetitionInfo;
import winnow.model.Field;
import winnow.model.SourceRecord;

/** Records of few words, names and numbers, so that two of them often agree in part. */
final class RandomRecords {

    private static final String[] WORDS =
            "the of stroke therapy language model models trial part ii 2 insulin β-cell adult children erratum to reply re-use"
                    .split(" ");
    private static final String[] FAMILIES = {"Müller", "Muller", "Wang", "de la Cruz", "Cruz", "O'Neil", "Łucki", "Wei"
    };
    private static final String[] GIVEN = {"", "A.", "AB", "Anna Berta", "Wang", "B.", "Wei"};
    private static final String[] CONTAINERS = {
        "Journal of Stroke",
        "J Stroke",
        "Stroke",
        "Proceedings of the Conference on Models",
        "arXiv",
        "Ai zheng = Cancer journal"
    };
    private static final String[] PAGES = {"1-9", "455-68", "455-468", "S12", "12", "e855", "460-470"};
    private static final String[] TYPES = {
        "article", "conference paper", "book", "book chapter", "preprint", "proceedings", "erratum"
    };
    private static final String[] DATABASES = {"pubmed", "scopus", "ieee", "arxiv"};

    private final Random random;

    private RandomRecords(Random random) {
        this.random = random;
    }

    /** Records with different ids. */
    static List<SourceRecord> of(Random random, int count) {
        RandomRecords records = new RandomRecords(random);
        return IntStream.range(0, count).mapToObj(records::next).toList();
    }

    /** The same, prepared for comparing. */
    static List<Profile> profiles(RepetitionInfo seed, int count) {
        return of(new Random(seed.getCurrentRepetition()), count).stream()
                .map(Profile::new)
                .toList();
    }

    private SourceRecord next(int number) {
        Fixture record = Fixture.record(any(DATABASES) + ":" + number, title());
        List<String> authors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String given = any(GIVEN);
            authors.add(any(FAMILIES) + (given.isEmpty() ? "" : ", " + given));
        }
        record.with(Field.AUTHORS, authors.toArray(String[]::new));
        maybe(record, Field.YEAR, String.valueOf(2018 + random.nextInt(4)));
        maybe(record, Field.CONTAINER, any(CONTAINERS));
        maybe(record, Field.VOLUME, String.valueOf(random.nextInt(3)));
        maybe(record, Field.ISSUE, String.valueOf(random.nextInt(3)));
        maybe(record, Field.PAGES, any(PAGES));
        maybe(record, Field.TYPE, any(TYPES));
        maybe(record, Field.DOI, "10.1000/" + random.nextInt(4));
        maybe(record, Field.PMID, String.valueOf(random.nextInt(4)));
        maybe(record, Field.ARXIV, "2101.0000" + random.nextInt(3));
        maybe(record, Field.ABSTRACT, words(30));
        return record.build();
    }

    private String title() {
        String title = words(1 + random.nextInt(7));
        return switch (random.nextInt(6)) {
            case 0 -> "[" + title + "]";
            case 1 -> title + ": " + words(2);
            case 2 -> title + " [" + words(5) + "]";
            default -> title;
        };
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> any(WORDS)).collect(Collectors.joining(" "));
    }

    private void maybe(Fixture record, Field field, String value) {
        if (random.nextBoolean()) {
            record.with(field, value);
        }
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
