package winnow.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import winnow.bench.made.Accession;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** A report of that number, from 0; the preprints follow the others. */
record MadeReport(int number) {

    /** Has no divisor in common with the number of reports, so that its multiples meet each of them once. */
    private static final int STRIDE = 7_919;

    private static final String[] SYLLABLES =
            "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru".split(" ");

    List<String> words(int count, String of) {
        SplittableRandom random = new SplittableRandom(of.hashCode() * 31L + number);
        return IntStream.range(0, count)
                .mapToObj(word -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(any -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .collect(joining()))
                .toList();
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String title() {
        return capital(String.join(" ", words(9, "title")));
    }

    String summary() {
        return capital(String.join(" ", words(40, "summary"))) + ".";
    }

    List<String> authors() {
        return words(3, "authors").stream().map(name -> capital(name) + ", Ada").toList();
    }

    int year() {
        return 2022 + number % 4;
    }

    int page() {
        return 1 + number % 1_900;
    }

    String doi() {
        return "10.9999/flow." + number;
    }

    MadeJournal journal() {
        return new MadeJournal(
                number < PaperFlow.IN_JOURNALS
                        ? number % PaperFlow.JOURNALS
                        : PaperFlow.JOURNALS + number % PaperFlow.OTHER_JOURNALS);
    }

    boolean isPreprint() {
        return number >= PaperFlow.OTHERS;
    }

    List<String> databases() {
        if (isPreprint()) {
            return List.of("arxiv");
        }
        String first = PaperFlow.DATABASES.get(number % PaperFlow.DATABASES.size());
        boolean alone = (long) number * STRIDE % PaperFlow.OTHERS >= PaperFlow.IN_TWO_DATABASES;
        return alone
                ? List.of(first)
                : List.of(first, PaperFlow.DATABASES.get((number + 1) % PaperFlow.DATABASES.size()));
    }

    /** The id of the record in the first database that has the report. */
    RecordId id() {
        return id(databases().get(0));
    }

    private RecordId id(String database) {
        return new RecordId(database, Accession.of(database, number));
    }

    /** As a database has it. */
    SourceRecord in(String database) {
        Map<Field, List<String>> values = Map.of(
                Field.TITLE, List.of(title()),
                Field.AUTHORS, authors(),
                Field.YEAR, List.of("" + year()),
                Field.CONTAINER, List.of(journal().title()),
                Field.VOLUME, List.of("12"),
                Field.PAGES, List.of(page() + "-" + (page() + 9)),
                Field.DOI, List.of(doi()),
                Field.ISSN, List.of(journal().issn()),
                Field.ABSTRACT, List.of(summary()));
        return new SourceRecord(id(database), new Bibliography(values), Bibliography.EMPTY);
    }
}
