package winnow.ingest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Damages every example export in every way, many times, and reads it: {@code ./bench damage}. A line per format says what
 * became of its entries and how long the worst took; a finding says the damage and the seed that make it again.
 */
final class DamageCampaign {

    /** Of processor time, making the damage and checking it included; a bomb of gigabytes is the worst. */
    private static final double MOST_SECONDS = 60;
    /** One in so many is a file of some megabytes. */
    private static final int LARGE = 1_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final List<String> findings = new ArrayList<>();

    private DamageCampaign(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the number of mutations of each example, and optionally the names of the only examples */
    public static void main(String... arguments) throws IOException {
        int mutations = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory(Path.of("target"), "damage");
        DamageCampaign campaign = new DamageCampaign(folder);
        System.out.println(Row.HEADER);
        Row all = new Row("all");
        for (Example example : Example.all()) {
            if (arguments.length < 2 || List.of(arguments).contains(example.name())) {
                Row row = campaign.run(example, mutations);
                all.add(row);
                System.out.println(row);
            }
        }
        Files.deleteIfExists(folder.resolve("export"));
        Files.delete(folder);
        System.out.println(all);
        campaign.findings.forEach(System.out::println);
        System.out.println(campaign.findings.size() + " findings");
        System.exit(campaign.findings.isEmpty() ? 0 : 1);
    }

    /** What became of the mutations of one example. */
    private static final class Row {
        private static final String HEADER = String.format(
                "%-32s %9s %10s %10s %8s %9s %8s  %s",
                "example", "mutations", "entries", "rejected", "refused", "CPU s", "worst s", "(its damage and seed)");

        private final String name;
        private long mutations;
        private long entries;
        private long rejected;
        private long refused;
        private double seconds;
        private double worst;
        private String slowest = "";

        private Row(String name) {
            this.name = name;
        }

        private void add(Damaged.Outcome outcome) {
            entries += outcome.entries();
            rejected += outcome.rejected();
            refused += outcome.refused() ? 1 : 0;
        }

        private void took(double more, String what) {
            mutations++;
            seconds += more;
            slowest = more > worst ? what : slowest;
            worst = Math.max(worst, more);
        }

        private void add(Row other) {
            mutations += other.mutations;
            entries += other.entries;
            rejected += other.rejected;
            refused += other.refused;
            seconds += other.seconds;
            slowest = other.worst > worst ? other.name + " " + other.slowest : slowest;
            worst = Math.max(worst, other.worst);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-32s %9d %10d %10d %8d %9.1f %8.1f  (%s)",
                    name,
                    mutations,
                    entries,
                    rejected,
                    refused,
                    seconds,
                    worst,
                    slowest);
        }
    }

    private Row run(Example example, int mutations) {
        Row row = new Row(example.name());
        for (int seed = 1; seed <= mutations; seed++) {
            check(example, damage(seed), seed, row);
        }
        return row;
    }

    /** All in turn, large ones rarely. */
    private static Damage damage(int seed) {
        Damage[] all = Damage.values();
        Damage damage = all[seed % all.length];
        return damage.isLarge() && seed / all.length % (LARGE / all.length) != 0 ? Damage.SCATTERED : damage;
    }

    private void check(Example example, Damage damage, int seed, Row row) {
        long start = CLOCK.getCurrentThreadCpuTime();
        String what = damage + " " + seed;
        try {
            row.add(Damaged.check(example, damage, seed, folder));
        } catch (AssertionError | Exception | StackOverflowError | OutOfMemoryError e) {
            findings.add(example.name() + " " + what + ": "
                    + String.valueOf(e).lines().findFirst().orElse("") + at(e));
        }
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        if (seconds > MOST_SECONDS) {
            findings.add(example.name() + " " + what + ": took " + Math.round(seconds) + " s");
        }
        row.took(seconds, what);
    }

    private static String at(Throwable thrown) {
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (element.getClassName().startsWith("winnow.")
                    && !element.getClassName().contains("Damage")) {
                return " at " + element;
            }
        }
        return "";
    }
}
