package winnow.dedup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.model.Field;
import winnow.model.SourceRecord;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;

/**
 * Measures the stage on a large made-up review: {@code LargeReview FOLDER RECORDS}. The folder gets the review, unless it has
 * one. To learn how much memory is enough, start it with {@code -Xmx}.
 */
final class LargeReview {

    private static final int WORDS_OF_ABSTRACT = 220;
    private static final int WORDS = 20_000;

    private LargeReview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path records = folder.resolve(Artifacts.RECORDS.path());
        Dedup dedup = new Dedup(Dedup.Settings.defaults());
        if (!Files.exists(records)) {
            Files.createDirectories(records.getParent());
            write(folder, Integer.parseInt(arguments[1]));
        }
        long start = System.nanoTime();
        System.out.println(dedup.run(new Workspace(folder, folder.resolve("out"), dedup)));
        System.out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    /** Every third record is in PubMed and in Scopus. */
    private static void write(Path folder, int count) throws IOException {
        Path records = folder.resolve(Artifacts.RECORDS.path());
        try (var out = Files.newBufferedWriter(records)) {
            for (String database : new String[] {"pubmed", "scopus"}) {
                int from = database.equals("pubmed") ? 0 : count / 2 - count / 6;
                for (int i = from; i < from + count / 2; i++) {
                    SourceRecord record = record(database, i);
                    out.write(winnow.stage.Json.mapper().writeValueAsString(record) + "\n");
                }
            }
        }
    }

    private static SourceRecord record(String database, int number) {
        Random random = new Random(number);
        return Fixture.record(database + ":" + (10_000_000 + number), words(random, 12))
                .with(Field.AUTHORS, name(random), name(random), name(random), name(random))
                .with(Field.YEAR, String.valueOf(2015 + random.nextInt(10)))
                .with(Field.CONTAINER, "Journal of " + words(random, 3))
                .with(Field.VOLUME, String.valueOf(random.nextInt(60)))
                .with(Field.PAGES, String.valueOf(2 + random.nextInt(3_000)))
                .with(Field.DOI, "10.1000/" + number)
                .with(Field.ABSTRACT, words(random, WORDS_OF_ABSTRACT))
                .build();
    }

    private static String name(Random random) {
        return words(random, 1) + ", " + (char) ('A' + random.nextInt(26)) + ".";
    }

    /** Words of which few are frequent, as in real text. */
    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word((int) (WORDS * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        return "w" + Integer.toString(number * 7 + 1_000, 26).replaceAll("[0-9]", "o");
    }
}
