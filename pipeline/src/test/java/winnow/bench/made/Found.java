package winnow.bench.made;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * A report and the records by which searches find it. The shares are those of Li, Fu and Python (J Med Internet Res
 * 2025;27:e71916): 15,699 records of 10,768 reports, 917 of them preprints.
 *
 * @param number decides everything
 * @param records at least one; the first is the one that people vote on
 */
record Found(long number, Work work, List<SourceRecord> records) {

    private static final int REPORTS = 10_768;
    private static final int PREPRINTS = 917;
    /** Of a hundred reports that are no preprints, in how many places they are. */
    private static final int IN_ONE = 60;

    private static final int IN_TWO = 91;
    private static final int IN_THREE = 99;
    /** Of a hundred further records, how many are in the database of the first. */
    private static final int WITHIN = 4;

    private static final int MOST = 4;
    private static final List<String> DATABASES = List.of("pubmed", "scopus", "sciencedirect", "ieee");
    /** Of ten reports, in which database each is found first. */
    private static final int[] FIRST = {0, 0, 0, 1, 1, 1, 1, 2, 2, 3};

    /** @param seed another one is another set of reports */
    static Found of(long number, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Work work = Work.of(seed * 12_000_000L + number);
        List<SourceRecord> records = new ArrayList<>();
        if (random.nextInt(REPORTS) < PREPRINTS) {
            records.add(record(work, "arxiv", number * MOST, random));
        } else {
            int first = FIRST[random.nextInt(FIRST.length)];
            int copies = copies(random.nextInt(100));
            for (int copy = 0; copy < copies; copy++) {
                boolean within = copy == 1 && random.nextInt(100) < WITHIN;
                String database = DATABASES.get((first + (within ? 0 : copy)) % DATABASES.size());
                records.add(record(work, database, number * MOST + copy, random));
            }
        }
        return new Found(number, work, List.copyOf(records));
    }

    private static int copies(int chance) {
        return chance < IN_ONE ? 1 : chance < IN_TWO ? 2 : chance < IN_THREE ? 3 : MOST;
    }

    private static SourceRecord record(Work work, String database, long number, SplittableRandom random) {
        RecordId id = new RecordId(database, Accession.of(database, number));
        return Draft.record(work, id, number, random);
    }

    RecordId id() {
        return records.get(0).id();
    }

    boolean isPreprint() {
        return id().database().equals("arxiv");
    }

    /** Whether any of the records says in which journal it is. */
    boolean namesJournal() {
        return records.stream()
                .map(SourceRecord::bibliography)
                .anyMatch(each -> each.has(Field.ISSN) || each.has(Field.CONTAINER));
    }
}
