package winnow.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Damages every example export in every way, many times, and reads it: {@code ./bench damage}. A line per format says how
 * long the worst took; a finding says the seed that makes it again.
 */
final class DamageCampaign {

    private static final double MOST_SECONDS = 60;
    /** One in so many is a file of some megabytes. */
    private static final int LARGE = 500;

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
        for (Path example : GoldenTest.cases()) {
            String name = example.getFileName().toString();
            if (arguments.length < 2 || List.of(arguments).contains(name)) {
                System.out.println(campaign.run(example, mutations));
            }
        }
        Files.deleteIfExists(folder.resolve("export"));
        Files.delete(folder);
        campaign.findings.forEach(System.out::println);
        System.out.println(campaign.findings.size() + " findings");
        System.exit(campaign.findings.isEmpty() ? 0 : 1);
    }

    private String run(Path example, int mutations) {
        double worst = 0;
        String slowest = "";
        long start = System.nanoTime();
        for (int seed = 1; seed <= mutations; seed++) {
            Damage damage = damage(seed);
            double seconds = check(example, damage, seed);
            if (seconds > worst) {
                worst = seconds;
                slowest = damage + " " + seed;
            }
        }
        double all = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%-32s %6d mutations %7.1f s, the worst %5.1f s (%s)",
                example.getFileName(),
                mutations,
                all,
                worst,
                slowest);
    }

    /** All in turn, large ones rarely. */
    private static Damage damage(int seed) {
        Damage[] all = Damage.values();
        Damage damage = all[seed % all.length];
        return damage.isLarge() && seed / all.length % (LARGE / all.length) != 0 ? Damage.SCATTERED : damage;
    }

    private double check(Path example, Damage damage, int seed) {
        long start = System.nanoTime();
        String what = example.getFileName() + " " + damage + " " + seed + ": ";
        try {
            Damaged.check(example, damage, seed, folder);
        } catch (AssertionError | Exception | StackOverflowError | OutOfMemoryError e) {
            findings.add(what + e + at(e));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seconds > MOST_SECONDS) {
            findings.add(what + "took " + Math.round(seconds) + " s");
        }
        return seconds;
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
