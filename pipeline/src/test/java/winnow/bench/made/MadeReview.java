package winnow.bench.made;

import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import winnow.model.Phase;
import winnow.model.Screened;
import winnow.model.SourceRecord;
import winnow.model.Verdict;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;
import winnow.table.Row;
import winnow.table.Tables;

/**
 * The raw folder of a whole review that nobody made: five databases in their export formats, two rounds of searches, both
 * tracks, duplicates between and within databases, a journal list with a threshold, votes, judged pairs, annotations. The
 * same size and seed are the same bytes.
 */
public final class MadeReview {

    private static final List<String> ROUNDS = List.of("2024-12-31", "2025-03-31");
    private static final String VOTED = "2025-04-10";
    private static final String RULED = "2025-07-20";
    private static final String LATER_ROUND = "2025-06-30";
    private static final String VOTED_LATER = "2025-07-10";

    /** Numbers of the reports that a later round finds. */
    private static final long LATER = 10_000_002;

    /** Of a hundred reports, how many the first round finds, and how many of those the second finds again. */
    private static final int IN_FIRST = 70;

    private static final int SEEN_AGAIN = 6;
    private static final int JOURNALS = 6_000;
    private static final int MINIMUM = 13_000;

    private final Path review;
    private final long seed;

    private MadeReview(Path review, long seed) {
        this.review = review;
        this.seed = seed;
    }

    /**
     * Writes the raw folder but for rulings and annotations, which need what {@code screen} says; see {@link #finish}.
     *
     * @param records in all databases together; a record of two rounds counts once
     */
    public static void write(Path review, long records, long seed) throws IOException {
        Files.createDirectories(review.resolve("raw/journals"));
        try (InputStream in = MadeReview.class.getResourceAsStream("protocol.yml")) {
            Files.copy(in, review.resolve("raw/protocol.yml"));
        }
        Files.writeString(review.resolve("raw/journals/list.csv"), journals());
        new MadeReview(review, seed).write(records);
    }

    private void write(long records) throws IOException {
        try (Exports first = new Exports(review, ROUNDS.get(0));
                Exports second = new Exports(review, ROUNDS.get(1));
                People people = new People(review)) {
            long made = 0;
            Found before = Found.of(0, seed);
            for (long number = 0; made < records; number++) {
                Found found = first(Found.of(number, seed), records - made);
                made += found.records().size();
                boolean early = chance(number) < IN_FIRST;
                export(found, early ? first : second);
                if (early && chance(~number) < SEEN_AGAIN) {
                    export(found, second);
                }
                if (isAsked(found)) {
                    people.vote(found, VOTED);
                }
                people.judge(before, found, VOTED);
                before = found;
            }
        }
    }

    /** Adds a third round of that many new records, and votes on them. */
    public static void add(Path review, long records, long seed) throws IOException {
        try (Exports round = new Exports(review, LATER_ROUND);
                People people = new People(review)) {
            long made = 0;
            for (long number = LATER; made < records; number++) {
                Found found = first(Found.of(number, seed), records - made);
                made += found.records().size();
                export(found, round);
                if (isAsked(found)) {
                    people.vote(found, VOTED_LATER);
                }
            }
        }
    }

    private static Found first(Found found, long records) {
        int count = (int) Math.min(records, found.records().size());
        return new Found(found.number(), found.work(), found.records().subList(0, count));
    }

    private static int chance(long number) {
        return new SplittableRandom(number).nextInt(100);
    }

    private static void export(Found found, Exports round) throws IOException {
        for (SourceRecord record : found.records()) {
            round.add(record);
        }
    }

    /** Preprints, what is in a journal that is cited often, and what no journal is found for. */
    private static boolean isAsked(Found found) {
        return found.isPreprint() || isOften(found.work().place().journal()) || !found.namesJournal();
    }

    private static boolean isOften(int journal) {
        return journal % 5 == 3;
    }

    private static String journals() {
        return IntStream.range(0, JOURNALS)
                .mapToObj(number -> new Work.Place(number, 0, 0, 0, 0, 0))
                .map(place -> "%s,%s,%d,%s\n"
                        .formatted(
                                place.name(),
                                place.issn(),
                                isOften(place.journal()) ? MINIMUM + place.journal() : place.journal(),
                                place.journal() % 2 == 0 ? "Medicine" : "Nursing"))
                .collect(joining("", "Title,ISSN,Citations,Areas\n", ""));
    }

    /**
     * What people do when {@code screen} has run: the adjudicator rules on everything that is left, out by the title, in by the
     * full text; then the included reports are annotated.
     *
     * @param records as they were made
     */
    public static void finish(Path review, long records) throws IOException {
        adjudicate(review);
        Path verdicts = review.resolve(Artifacts.VERDICTS.path());
        try (Annotations annotations = new Annotations(review, records);
                Stream<Screened> all = Workspace.read(verdicts, Screened.class)) {
            for (Iterator<Screened> each = all.iterator(); each.hasNext(); ) {
                Screened screened = each.next();
                if (isIncluded(screened.verdict())) {
                    annotations.add(screened.citation());
                }
            }
        }
    }

    private static boolean isIncluded(Verdict verdict) {
        return verdict instanceof Verdict.Included
                || verdict instanceof Verdict.Conflict conflict && conflict.phase() == Phase.FULLTEXT;
    }

    private static void adjudicate(Path review) throws IOException {
        String conflicts = Artifacts.CONFLICTS.path();
        try (BufferedWriter out = Files.newBufferedWriter(review.resolve("raw/decisions/adjudication.csv"))) {
            out.write("record,phase,vote,criterion,adjudicator,date,settles,note\n");
            for (Row row : Tables.read(review.resolve(conflicts), conflicts, List.of("record", "settles"))
                    .rows()) {
                String vote = row.get("phase").equals("title") ? "exclude," + People.REASONS.get(0) : "include,";
                out.write("%s,%s,%s,eve,%s,%s,\n"
                        .formatted(row.get("record"), row.get("phase"), vote, RULED, row.get("settles")));
            }
        }
    }
}
