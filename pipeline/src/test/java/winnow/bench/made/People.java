package winnow.bench.made;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What people decide: two reviewers vote on every report that the journal threshold leaves, and judge a few pairs of
 * records.
 */
final class People implements Closeable {

    static final List<String> REVIEWERS = List.of("ann", "bob");
    static final List<String> REASONS = List.of("not-research", "not-llm", "no-clinical-application");

    /** Of a hundred reports, up to where each fate goes. */
    private static final int EXCLUDED = 72;

    private static final int IN_CONFLICT = 75;
    private static final int EXCLUDED_LATER = 86;
    private static final int IN_CONFLICT_LATER = 88;
    private static final int NOT_RETRIEVED = 89;

    /** Of so many reports one is judged. */
    private static final int PER_JUDGEMENT = 480;

    private final List<BufferedWriter> votes = new ArrayList<>();
    private final BufferedWriter duplicates;

    /** Adds to the files of the review, where there are any. */
    People(Path review) throws IOException {
        Path folder = Files.createDirectories(review.resolve("raw/decisions"));
        for (String reviewer : REVIEWERS) {
            votes.add(open(folder.resolve(reviewer + ".csv"), "record,phase,vote,criterion,date,note\n"));
        }
        duplicates = open(folder.resolve("duplicates.csv"), "left,right,judgement,person,date,note\n");
    }

    private static BufferedWriter open(Path file, String head) throws IOException {
        boolean isNew = !Files.exists(file);
        BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        out.write(isNew ? head : "");
        return out;
    }

    /** Votes on a report; its number decides how. */
    void vote(Found found, String day) throws IOException {
        SplittableRandom random = new SplittableRandom(found.number() * 31 + 5);
        int fate = found.namesJournal() || found.isPreprint() ? random.nextInt(100) : 0;
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        boolean first = random.nextBoolean();
        if (fate < EXCLUDED) {
            both(found, "title,exclude," + reason, day);
        } else if (fate < IN_CONFLICT) {
            conflict(found, "title", reason, first, day);
        } else {
            both(found, "title,include,", day);
            later(found, fate, reason, first, day);
        }
    }

    private void later(Found found, int fate, String reason, boolean first, String day) throws IOException {
        if (fate < EXCLUDED_LATER) {
            both(found, "fulltext,exclude," + reason, day);
        } else if (fate < IN_CONFLICT_LATER) {
            conflict(found, "fulltext", reason, first, day);
        } else {
            both(found, fate < NOT_RETRIEVED ? "fulltext,not-retrieved," : "fulltext,include,", day);
        }
    }

    private void both(Found found, String vote, String day) throws IOException {
        for (BufferedWriter out : votes) {
            out.write(row(found, vote, day));
        }
    }

    private void conflict(Found found, String phase, String reason, boolean first, String day) throws IOException {
        votes.get(first ? 0 : 1).write(row(found, phase + ",include,", day));
        votes.get(first ? 1 : 0).write(row(found, phase + ",exclude," + reason, day));
    }

    private static String row(Found found, String vote, String day) {
        return "%s,%s,%s,\n".formatted(found.id(), vote, day);
    }

    /** Judges the records of a few reports, and a few reports that look alike. */
    void judge(Found before, Found found, String day) throws IOException {
        long place = found.number() % PER_JUDGEMENT;
        if (place == 0 && found.records().size() > 1) {
            judgement(found.id().toString(), found.records().get(1).id().toString(), "same", day);
        } else if (place == 12 - 1) {
            judgement(before.id().toString(), found.id().toString(), "different", day);
        }
    }

    private void judgement(String left, String right, String judgement, String day) throws IOException {
        duplicates.write("%s,%s,%s,%s,%s,\n".formatted(left, right, judgement, REVIEWERS.get(0), day));
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter out : votes) {
            out.close();
        }
        duplicates.close();
    }
}
